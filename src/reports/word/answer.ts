import { type AnswerField, bookmarkOf, chooseHere, tagOf, writeHere } from '../../core/answers/places.ts';
import type { AnswerForm } from '../outline/model.ts';
import type { Canvas } from './canvas.ts';
import { cell, tableOf, tableRow } from './cells.ts';
import { twip } from './page.ts';
import { run, styled } from './text.ts';
import { element, value, type Xml } from './xml.ts';

const writingHeight = 56 * twip;

/**
 * The place for the service's answer. Each answer has a content control with its item in the tag, and a bookmark on
 * the words beside it, since not every programme keeps the control.
 */
export function answerBlock(form: AnswerForm, canvas: Canvas): Xml[] {
  const left = Math.floor(canvas.page.text * 0.36);
  const widths = [left, canvas.page.text - left] as const;
  const row = (field: AnswerField, label: string, place: Xml) =>
    tableRow([labelCell(form, field, label, widths[0], canvas), place], {
      whole: false,
      height: field === 'verdict' ? null : writingHeight,
    });
  return [
    styled('AnswerTitle', [run(form.title)]),
    tableOf(
      widths,
      [
        row('verdict', form.verdict.label, verdictCell(form, widths[1], canvas)),
        ...form.fields.map(({ id, label }) =>
          row(id, label, writingCell(form, id, label, widths[1], canvas)),
        ),
      ],
      { title: form.title, namesFirst: true, header: false },
    ),
    styled('Gap', []),
  ];
}

function labelCell(
  { item }: AnswerForm,
  field: AnswerField,
  label: string,
  width: number,
  canvas: Canvas,
): Xml {
  const id = canvas.next();
  const words = [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': bookmarkOf(item, field) }),
    run(label),
    element('w:bookmarkEnd', { 'w:id': id }),
  ];
  return cell(width, [styled('TableText', words, element('w:keepNext'))], look(canvas, 'pale'));
}

function verdictCell({ item, verdict }: AnswerForm, width: number, canvas: Canvas): Xml {
  const choices = verdict.options.map(({ id, text }) =>
    element('w:listItem', { 'w:displayText': text, 'w:value': id }),
  );
  const control = element(
    'w:sdt',
    {},
    controlProperties(item, 'verdict', verdict.label, canvas, element('w:dropDownList', {}, ...choices)),
    element('w:sdtContent', {}, run(chooseHere(...wordsOf(verdict)), { style: 'PlaceholderText' })),
  );
  return cell(width, [styled('TableText', [control])], look(canvas));
}

/** How the two verdicts are worded. */
export function wordsOf({ options }: AnswerForm['verdict']): [agree: string, disagree: string] {
  const worded = (wanted: string) => options.find(({ id }) => id === wanted)?.text ?? '';
  return [worded('agree'), worded('disagree')];
}

/** A control that fills its cell, in which any number of paragraphs can be written. */
function writingCell(
  { item }: AnswerForm,
  field: 'comment' | 'evidence',
  label: string,
  width: number,
  canvas: Canvas,
): Xml {
  const place = styled('TableText', [run(writeHere, { style: 'PlaceholderText' })]);
  return element(
    'w:sdt',
    {},
    controlProperties(item, field, label, canvas, element('w:richText')),
    element('w:sdtContent', {}, cell(width, [place], look(canvas))),
  );
}

/** The control itself cannot be deleted by a slip, only what is written in it. */
function controlProperties(item: string, field: AnswerField, label: string, canvas: Canvas, kind: Xml): Xml {
  return element(
    'w:sdtPr',
    {},
    value('w:alias', label.slice(0, longestTitle)),
    value('w:tag', tagOf(item, field)),
    value('w:id', canvas.next()),
    value('w:lock', 'sdtLocked'),
    element('w:showingPlcHdr'),
    kind,
  );
}

const longestTitle = 64;

function look({ colour }: Canvas, ground?: 'pale') {
  return { below: colour('rule'), ...(ground === undefined ? {} : { ground: colour(ground) }) };
}
