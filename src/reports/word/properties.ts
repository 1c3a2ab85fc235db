import { answerProperties } from '../../core/answers/places.ts';
import type { AnswerForm, ReportOutline } from '../outline/model.ts';
import { wordsOf } from './answer.ts';
import { element, words, type Xml, xmlPart } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** What the file says about itself: its dates are those of the review, so that the same review gives the same file. */
export function corePart({ title, language, document }: ReportOutline): string {
  const { authors, subject, date } = document;
  const when = (name: string) =>
    element(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, words(`${date}T00:00:00Z`));
  return xmlPart(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, words(title)),
      element('dc:subject', {}, words(subject)),
      element('dc:creator', {}, words(authors.join('; '))),
      element('dc:language', {}, words(language)),
      when('created'),
      when('modified'),
    ),
  );
}

/** Which programme wrote it, and for whom. */
export function appPart({ document: { publisher } }: ReportOutline): string {
  return xmlPart(
    element(
      'Properties',
      { xmlns: `${office}/extended-properties` },
      element('Application', {}, words('ips-fidelity')),
      publisher === null ? null : element('Company', {}, words(publisher)),
    ),
  );
}

/** Of which review the answers are, and how the verdicts are worded; null where the report asks for none. */
export function customPart({ blocks }: ReportOutline): string | null {
  const form = blocks.find((block): block is AnswerForm => block.kind === 'answer');
  if (form === undefined) return null;
  const [agree, disagree] = wordsOf(form.verdict);
  const held = { review: form.review, agree, disagree };
  const kinds = ['review', 'agree', 'disagree'] as const;
  return xmlPart(
    element(
      'Properties',
      { xmlns: `${office}/custom-properties`, 'xmlns:vt': `${office}/docPropsVTypes` },
      ...kinds.map((kind, index) => property(index + 2, answerProperties[kind], held[kind])),
    ),
  );
}

function property(pid: number, name: string, text: string): Xml {
  const own = { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid, name };
  return element('property', own, element('vt:lpwstr', {}, words(text)));
}

/** Data that the file carries, as XML of its own. */
export function dataPart({
  name,
  mediaType,
  description,
  text,
}: NonNullable<ReportOutline['attachment']>): string {
  const content: Xml = words(text);
  return xmlPart(
    element('attachment', { xmlns: 'urn:ips-fidelity:attachment', name, mediaType, description }, content),
  );
}

/** The name by which Word knows that data; any that is always the same will do. */
export function dataPropertiesPart(): string {
  const schema = `${office}/customXml`;
  return xmlPart(
    element(
      'ds:datastoreItem',
      { 'ds:itemID': '{6A1F4C52-3B7D-4E0A-9C8E-2D5B7F90A1C3}', 'xmlns:ds': schema },
      element('ds:schemaRefs', {}, element('ds:schemaRef', { 'ds:uri': 'urn:ips-fidelity:attachment' })),
    ),
  );
}
