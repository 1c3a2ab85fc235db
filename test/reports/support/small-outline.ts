import { readFileSync } from 'node:fs';
import type { Chart } from '../../../src/reports/charts/model.ts';
import type { Logo } from '../../../src/reports/look.ts';
import type { Block, Heading, ReportOutline } from '../../../src/reports/outline/model.ts';

/** A report of a few pages that has one of everything, some of it awkward. */
export const smallOutline: ReportOutline = {
  title: 'Report <draft> & “notes”',
  language: 'en-GB',
  draft: true,
  document: {
    authors: ['Anna & Co', 'Llŷr <ap> Gwynfryn'],
    publisher: 'Trust & Friends',
    subject: 'A scale, 2 < 3',
    date: '2026-03-03',
  },
  furniture: {
    header: { start: 'A service', end: 'Report' },
    footer: { start: 'Review of 3 March 2026', mark: 'DRAFT' },
    pageNumber: 'Page {page} of {pages}',
  },
  cover: {
    kicker: 'Report',
    title: 'A service',
    subtitle: 'A trust',
    blocks: [
      { kind: 'standing', label: 'Total', figure: '103', title: 'Good', text: 'Out of 125.' },
      heading(2, 'why', 'Why this is so', { listed: false }),
      { kind: 'paragraph', text: 'Because it is.', tone: 'quiet' },
    ],
  },
  contents: { title: 'Contents' },
  blocks: blocks(),
  attachment: {
    name: 'a service & more.review.json',
    description: 'The review that the report was made from',
    mediaType: 'application/json',
    text: '{"format":"ips-fidelity-review","note":"Ŵyth 🙂"}',
  },
};

/** The sign of an organisation, as a small picture. */
export const logo: Logo = {
  alt: 'The trust’s sign: a blue square',
  type: 'png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAD0lEQVR4nGNgiNuBQMgcAGtKCLH/d683AAAAAElFTkSuQmCC',
    'base64',
  ),
  width: 4,
  height: 2,
};

/** The same, half transparent. */
export const clearLogo: Logo = {
  ...logo,
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAYAAAB/qH1jAAAAEElEQVR4nGNgiNvRgILRBQDQagyxtIgCzQAAAABJRU5ErkJggg==',
    'base64',
  ),
};

export function heading(
  level: Heading['level'],
  id: string,
  text: string,
  more: Partial<Heading> = {},
): Heading {
  return { kind: 'heading', level, id, number: null, text, newPage: level === 1, listed: true, ...more };
}

function blocks(): Block[] {
  return [
    heading(1, 'first', 'The first part'),
    {
      kind: 'paragraph',
      tone: 'normal',
      text: 'See https://example.org/a/very/long/address/that/goes/on/and/on/to/the/next/line?and=more, and mailto:a@example.org. 🙂 شكرا جزيلا.',
    },
    { kind: 'list', items: ['One', 'Two'] },
    { kind: 'note', tone: 'warning', title: 'Mind this', text: 'It matters.' },
    {
      kind: 'facts',
      facts: [
        { label: 'Name', value: 'Value\non two lines', part: false },
        { label: 'Part', value: 'Yes', part: true },
        { label: 'Other', value: 'No', part: false },
      ],
    },
    { kind: 'chart', chart: gauge() },
    heading(2, 'item', 'An item', { number: '1' }),
    {
      kind: 'rating',
      figure: '4',
      caption: 'Rating, out of 5',
      steps: ['3', '4', '5'].map((text) => ({ text, chosen: text === '4' })),
      wording: [{ label: 'Anchor met', value: 'Most of it is done.', part: false }],
    },
    {
      kind: 'evidence',
      columns: { source: 'Source', note: 'What was found' },
      entries: [{ source: 'Interview', from: 'A person', note: 'All is well.' }],
    },
    heading(3, 'inner', 'Inside', { listed: false }),
    table(),
    wideTable(),
    answer(),
  ];
}

function gauge(): Chart {
  return {
    kind: 'gauge',
    alt: 'The total is 103, in the band Good',
    bands: [
      { title: 'Fair', start: { at: 25, text: '25' }, lit: false },
      { title: 'Good', start: { at: 100, text: '100' }, lit: true },
    ],
    end: { at: 125, text: '125' },
    marker: { at: 103, text: '103' },
    range: null,
  };
}

function answer(): Block {
  return {
    kind: 'answer',
    review: 'r',
    item: 'item',
    title: 'The answer of the service',
    verdict: {
      label: 'Do you agree?',
      options: [
        { id: 'agree', text: 'Yes' },
        { id: 'disagree', text: 'No' },
      ],
    },
    fields: [{ id: 'comment', label: 'Comment' }],
  };
}

/** More columns than there is room for. */
function wideTable(): Block {
  const titles = Array.from({ length: 11 }, (_, index) => `Column number ${index + 1}`);
  return {
    kind: 'table',
    title: 'A table of many columns',
    columns: titles.map((title, index) => ({
      title,
      kind: index % 3 === 1 ? ('number' as const) : ('text' as const),
      share: index % 3 === 1 ? 0 : 1,
      names: index === 0,
    })),
    rows: [
      {
        kind: 'plain',
        cells: titles.map((_, index) => ({ text: `${'Word '.repeat(index)}${index}`, link: null })),
      },
    ],
  };
}

/** A table that runs over a page. */
function table(): Block {
  const cell = (text: string, link: string | null = null) => ({ text, link });
  const rows = Array.from({ length: 40 }, (_, index) => ({
    kind: 'plain' as const,
    cells: [cell(`${index + 1}`), cell(`Item ${index + 1}`, 'item'), cell('')],
  }));
  return {
    kind: 'table',
    title: 'Items and who sees to them',
    columns: [
      { title: 'No.', kind: 'number', share: 0, names: false },
      { title: 'Item', kind: 'text', share: 2, names: true },
      { title: 'Who', kind: 'blank', share: 1, names: false },
    ],
    rows: [
      { kind: 'group', cells: [cell(''), cell('A group'), cell('')] },
      ...rows,
      { kind: 'sum', cells: [cell(''), cell('Sum'), cell('')] },
    ],
  };
}

/** The text of a file of the examples. */
export function exampleText(name: string): string {
  return readFileSync(new URL(`../../../examples/${name}.review.json`, import.meta.url), 'utf8');
}
