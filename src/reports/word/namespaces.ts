const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** What the parts of a document are written in. */
export const namespaces = {
  'xmlns:w': word,
  'xmlns:r': `${office}/relationships`,
  'xmlns:wp': `${drawing}/wordprocessingDrawing`,
  'xmlns:a': `${drawing}/main`,
  'xmlns:pic': `${drawing}/picture`,
} as const;

/** The kinds of relations between the parts. */
export const relations = {
  document: `${office}/relationships/officeDocument`,
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  extended: `${office}/relationships/extended-properties`,
  custom: `${office}/relationships/custom-properties`,
  styles: `${office}/relationships/styles`,
  numbering: `${office}/relationships/numbering`,
  settings: `${office}/relationships/settings`,
  header: `${office}/relationships/header`,
  footer: `${office}/relationships/footer`,
  picture: `${office}/relationships/image`,
  link: `${office}/relationships/hyperlink`,
  data: `${office}/relationships/customXml`,
  dataProperties: `${office}/relationships/customXmlProps`,
} as const;
