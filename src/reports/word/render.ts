import { strToU8, zipSync } from 'fflate';
import type { Look } from '../look.ts';
import type { ReportOutline } from '../outline/model.ts';
import { anchorsOf } from './anchors.ts';
import { drawBlocks } from './blocks.ts';
import type { Canvas } from './canvas.ts';
import { chartPainter } from './chart-pictures.ts';
import { contentsBlock } from './contents.ts';
import { coverPage } from './cover.ts';
import { footerPart, headerPart } from './furniture.ts';
import { namespaces, relations } from './namespaces.ts';
import { type Page, pageOf } from './page.ts';
import { contentTypesPart, Relations } from './parts.ts';
import { appPart, corePart, customPart, dataPart, dataPropertiesPart } from './properties.ts';
import { numberingPart, settingsPart } from './settings.ts';
import { stylesPart } from './styles.ts';
import { element, type Xml, xmlPart } from './xml.ts';

type Files = Record<string, string | Uint8Array>;

/** Renders a report as a Word document. The same outline always gives the same bytes. */
export async function renderWord(outline: ReportOutline, look: Look): Promise<Uint8Array> {
  const page = pageOf(look.paper);
  const pictures: Files = {};
  const inside = new Relations();
  const canvas: Canvas = {
    look,
    page,
    colour: (name) => look.palette[name].slice(1).toUpperCase(),
    anchorOf: anchorsOf(outline),
    next: counter(),
    linkTo: (href) => inside.to(relations.link, href, true),
    pictureOf: (bytes, type) => {
      const name = `media/image${Object.keys(pictures).length + 1}.${type}`;
      pictures[`word/${name}`] = bytes;
      return inside.to(relations.picture, name);
    },
    draw: await chartPainter(outline, look, page),
  };
  const document = documentPart(outline, canvas, inside);
  return packed({ ...wordParts(outline, look, page, inside), 'word/document.xml': document, ...pictures });
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function documentPart(outline: ReportOutline, canvas: Canvas, inside: Relations): string {
  return xmlPart(
    element(
      'w:document',
      namespaces,
      element(
        'w:body',
        {},
        ...coverPage(outline, canvas),
        contentsBlock(outline, canvas),
        ...drawBlocks(outline.blocks, canvas),
        section(canvas.page, inside),
      ),
    ),
  );
}

function section(page: Page, inside: Relations): Xml {
  const { width, height, margin } = page;
  const use = (kind: 'header' | 'footer', type: string, file: string) =>
    element(`w:${kind}Reference`, { 'w:type': type, 'r:id': inside.to(relations[kind], file) });
  return element(
    'w:sectPr',
    {},
    use('header', 'default', 'header1.xml'),
    use('header', 'first', 'header2.xml'),
    use('footer', 'default', 'footer1.xml'),
    use('footer', 'first', 'footer1.xml'),
    element('w:pgSz', { 'w:w': width, 'w:h': height }),
    element('w:pgMar', {
      ...{ 'w:top': margin + 100, 'w:right': margin, 'w:bottom': margin - 120, 'w:left': margin },
      ...{ 'w:header': 540, 'w:footer': 440, 'w:gutter': 0 },
    }),
    element('w:titlePg'),
  );
}

function wordParts(outline: ReportOutline, look: Look, page: Page, inside: Relations): Files {
  for (const kind of ['styles', 'numbering', 'settings'] as const) inside.to(relations[kind], `${kind}.xml`);
  const whole = new Relations();
  whole.to(relations.document, 'word/document.xml');
  whole.to(relations.core, 'docProps/core.xml');
  whole.to(relations.extended, 'docProps/app.xml');
  const custom = customPart(outline);
  if (custom !== null) whole.to(relations.custom, 'docProps/custom.xml');
  const data = dataFiles(outline, inside);
  return {
    '_rels/.rels': whole.part(),
    'docProps/core.xml': corePart(outline),
    'docProps/app.xml': appPart(outline),
    ...(custom === null ? {} : { 'docProps/custom.xml': custom }),
    'word/styles.xml': stylesPart(look, outline.language),
    'word/numbering.xml': numberingPart(),
    'word/settings.xml': settingsPart(outline.language),
    'word/header1.xml': headerPart(outline.furniture, page, false),
    'word/header2.xml': headerPart(outline.furniture, page, true),
    'word/footer1.xml': footerPart(outline.furniture, page),
    'word/_rels/document.xml.rels': inside.part(),
    ...data,
  };
}

/** The review itself, where the report carries it: as data that Word keeps and does not show. */
function dataFiles({ attachment }: ReportOutline, inside: Relations): Files {
  if (attachment === null) return {};
  inside.to(relations.data, '../customXml/item1.xml');
  const own = new Relations();
  own.to(relations.dataProperties, 'itemProps1.xml');
  return {
    'customXml/item1.xml': dataPart(attachment),
    'customXml/itemProps1.xml': dataPropertiesPart(),
    'customXml/_rels/item1.xml.rels': own.part(),
  };
}

/** The file, with one and the same time on all its parts. */
function packed(files: Files): Uint8Array {
  const names = Object.keys(files);
  const all: Files = { '[Content_Types].xml': contentTypesPart(names), ...files };
  const bytes = Object.entries(all).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1), level: 6 });
}
