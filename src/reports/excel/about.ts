import {
  aboutColumns,
  type FieldName,
  fieldKey,
  fieldLabels,
  form,
  reviewersKey,
  sheetNames,
  stampLabels,
} from '../../core/import/form.ts';
import type { Kind, Mode, Review, Reviewer } from '../../core/review/model.ts';
import { kinds, modes } from '../../core/review/words.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { parseReviewers } from '../../core/session/set-up.ts';
import type { Given } from '../../core/session/start.ts';
import type { ReportSource } from '../outline/build.ts';
import { cleanText } from '../outline/clean.ts';
import type { Block, Fact, ReportOutline } from '../outline/model.ts';
import { blankRow, cell, textRow } from './cells.ts';
import { listRange } from './lists.ts';
import type { Choice, RowPlan, SheetPlan, StyleName } from './model.ts';

const widths = [34, 60, 18];

/** The sheet that says whose sheet this is: the front page of the report, and below it what is read back. */
export function aboutSheet({ review, rubric }: ReportSource, outline: ReportOutline): SheetPlan {
  const front = frontRows(outline);
  const block = readBack(review);
  return about(
    [...front, blankRow, textRow(readBackTitle, 'quiet', widths), ...block],
    rubric,
    outline.furniture.footer,
    false,
  );
}

const readBackTitle =
  'What “ips-fidelity import” reads back from this sheet, beside the scores and the notes: change it here where it is wrong.';

/** The sheet to be filled in with what is known of a review. */
export function blankAbout(given: Given, rubric: Rubric, footer: SheetPlan['footer']): SheetPlan {
  const top = [
    textRow('Score sheet', 'title', widths),
    textRow(`${rubric.title}, ${rubric.edition}`, 'subtitle', widths),
    ...guidance.map((text) => textRow(text, 'plain', widths)),
    blankRow,
  ];
  return about([...top, ...toFillIn(given, rubric)], rubric, footer, true);
}

const guidance = [
  'Fill in the framed yellow cells: here whose review it is, on the sheet “Scores” a rating for each item, on the sheet “Notes” what each rating rests on. All other cells are locked; no password is needed to unlock them.',
  'A total and a band are shown once every item has a rating; until then, what is still possible.',
  'When you are done: ips-fidelity import and the name of this file makes a review of it.',
];

function about(rows: RowPlan[], rubric: Rubric, footer: SheetPlan['footer'], locked: boolean): SheetPlan {
  return {
    name: sheetNames.about,
    columns: [...widths.map((width) => ({ width })), { width: 20, hidden: true }],
    rows,
    frozen: null,
    headings: null,
    onePage: true,
    choices: choicesIn(rows, rubric),
    highlights: [],
    locked,
    hidden: false,
    footer,
  };
}

/** What the front page says, and the facts of how the review was done. Where the service stands is told with the scores. */
function frontRows({ cover, blocks }: ReportOutline): RowPlan[] {
  return [
    textRow(cover.title, 'title', widths),
    ...(cover.subtitle === null ? [] : [textRow(cover.subtitle, 'quiet', widths)]),
    textRow(cover.kicker, 'subtitle', widths),
    ...cover.blocks.flatMap((block) =>
      block.kind === 'note' ? [textRow(`${block.title}. ${block.text}`, 'warning', widths)] : [],
    ),
    ...methodFacts(blocks).map(({ label, value }) => ({
      cells: [cell(label, 'strong'), cell(value, 'text')],
    })),
  ];
}

function methodFacts(blocks: readonly Block[]): readonly Fact[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'method');
  const facts = from < 0 ? undefined : blocks.slice(from).find(({ kind }) => kind === 'facts');
  return facts?.kind === 'facts' ? facts.facts : [];
}

type Fields = Readonly<Record<keyof typeof fieldLabels, string>>;
type Stamp = Readonly<Record<keyof typeof stampLabels, string>>;

/** What is read back of a review: the labels and values that a reading of the sheet finds again. */
function readBack(review: Review): RowPlan[] {
  const { service, dates, rubric } = review;
  const known = (value: string | null) => cleanText(value ?? '');
  const fields: Fields = {
    service: known(service.name),
    provider: known(service.provider),
    area: known(service.area),
    region: known(service.region),
    kind: kinds[review.kind],
    mode: review.mode === null ? '' : modes[review.mode],
    from: dates.from,
    to: known(dates.to),
    ratedBy: known(review.ratedBy),
  };
  const stamp: Stamp = {
    form: `${form.mark} ${form.version}`,
    review: known(review.id),
    serviceId: known(service.id),
    rubric: rubric.id,
    edition: known(rubric.edition),
    version: known(rubric.version),
    digest: known(rubric.digest),
  };
  return fieldRows(fields, stamp, review.reviewers, 'text');
}

/** The same with what is given of a review that is still to be held. */
function toFillIn(given: Given, { id, edition, version, digest }: Rubric): RowPlan[] {
  const told = (step: keyof Given) => cleanText(given[step] ?? '');
  const fields: Fields = {
    service: told('service'),
    provider: told('provider'),
    area: told('area'),
    region: told('region'),
    kind: kinds[told('kind') as Kind] ?? '',
    mode: modes[told('mode') as Mode] ?? '',
    from: told('from'),
    to: told('to'),
    ratedBy: '',
  };
  const stamp: Stamp = {
    form: `${form.mark} ${form.version}`,
    review: '',
    serviceId: '',
    rubric: id,
    edition,
    version,
    digest: digest ?? '',
  };
  return fieldRows(fields, stamp, parseReviewers(given.reviewers ?? ''), 'entryText');
}

function fieldRows(
  fields: Fields,
  stamp: Stamp,
  reviewers: readonly Reviewer[],
  style: StyleName,
): RowPlan[] {
  return [
    ...pairs(fieldLabels, fields, style),
    blankRow,
    ...reviewerRows(reviewers, style),
    blankRow,
    textRow('For ips-fidelity: leave this as it is', 'quiet', widths),
    ...pairs(stampLabels, stamp, 'quiet'),
  ];
}

function pairs<K extends FieldName>(
  labels: Readonly<Record<K, string>>,
  values: Readonly<Record<K, string>>,
  style: StyleName,
): RowPlan[] {
  const names = Object.keys(labels) as K[];
  return names.map((name) => {
    const isDay = style === 'entryText' && (name === 'from' || name === 'to');
    const label = cell(labels[name], style === 'quiet' ? 'quiet' : 'strong');
    return {
      cells: [label, cell(values[name], isDay ? 'entryDate' : style), null, cell(fieldKey(name), 'quiet')],
    };
  });
}

/** All reviewers, and where the sheet is to be filled in, room for some more. */
function reviewerRows(reviewers: readonly Reviewer[], style: StyleName): RowPlan[] {
  const told = reviewers.map(({ name, role, id }) => [
    cleanText(name ?? ''),
    cleanText(role ?? ''),
    cleanText(id),
  ]);
  const free = style === 'entryText' ? Math.max(0, 6 - told.length) : 0;
  const rows = [...told, ...Array.from({ length: free }, () => ['', '', ''])];
  const heads = ['Reviewer', 'Role', 'Initials'].map((title) => cell(title, 'head'));
  return [
    { cells: [...heads, cell(reviewersKey, 'quiet')] },
    ...rows.map((values) => ({ cells: values.map((value) => cell(value, style)) })),
  ];
}

/** The cells of the kind and the mode take no other words than the programme's. */
function choicesIn(rows: readonly RowPlan[], rubric: Rubric): Choice[] {
  const lists = [
    ['kind', 'kinds', Object.values(kinds)],
    ['mode', 'modes', Object.values(modes)],
  ] as const;
  return lists.map(([name, list, words]) => ({
    range: `B${rows.findIndex(({ cells }) => cells[aboutColumns.key]?.value === fieldKey(name)) + 1}`,
    from: { range: listRange(list, rubric) },
    prompt: null,
    refusal: `Choose one of: ${words.join('; ')}.`,
  }));
}
