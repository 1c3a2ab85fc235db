import { fieldLabels, form, reviewerHeadings, sheetNames, stampLabels } from '../../core/import/form.ts';
import type { Kind, Mode, Review, Reviewer } from '../../core/review/model.ts';
import { kinds, modes } from '../../core/review/words.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { parseReviewers } from '../../core/session/set-up.ts';
import type { Given } from '../../core/session/start.ts';
import type { ReportSource } from '../outline/build.ts';
import { cleanText } from '../outline/clean.ts';
import type { ReportOutline } from '../outline/model.ts';
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
    columns: widths.map((width) => ({ width })),
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

/** What the front page says: its name, its notes and its facts. Where the service stands is on the sheet of the scores. */
function frontRows({ cover }: ReportOutline): RowPlan[] {
  return [
    textRow(cover.title, 'title', widths),
    ...(cover.subtitle === null ? [] : [textRow(cover.subtitle, 'quiet', widths)]),
    textRow(cover.kicker, 'subtitle', widths),
    ...cover.blocks.flatMap((block) => {
      if (block.kind === 'note') return [textRow(`${block.title}. ${block.text}`, 'warning', widths)];
      if (block.kind !== 'facts') return [];
      return block.facts.map(({ label, value }) => pair(label, value, 'text'));
    }),
  ];
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

function pairs<K extends string>(
  labels: Readonly<Record<K, string>>,
  values: Record<K, string>,
  style: StyleName,
) {
  const keys = Object.keys(labels) as K[];
  return keys.map((key) => pair(labels[key], values[key], style));
}

function pair(label: string, value: string, style: StyleName): RowPlan {
  const isDay = style === 'entryText' && (label === fieldLabels.from || label === fieldLabels.to);
  return {
    cells: [cell(label, style === 'quiet' ? 'quiet' : 'strong'), cell(value, isDay ? 'entryDate' : style)],
  };
}

/** All reviewers, and where the sheet is to be filled in, room for some more. */
function reviewerRows(reviewers: readonly Reviewer[], style: StyleName): RowPlan[] {
  const { name, role, id } = reviewerHeadings;
  const told = reviewers.map((one) => [cleanText(one.name ?? ''), cleanText(one.role ?? ''), one.id]);
  const free = style === 'entryText' ? Array.from({ length: 6 }, () => ['', '', '']) : [];
  const rows = [...told, ...free].slice(0, Math.max(told.length, free.length));
  // The names stand under the labels, so that the list can be as long as it is.
  return [
    { cells: [name, role, id].map((title) => cell(title, 'head')) },
    ...rows.map((values) => ({ cells: values.map((value) => cell(value, style)) })),
  ];
}

/** The cells of the kind and the mode take no other words than the programme's. */
function choicesIn(rows: readonly RowPlan[], rubric: Rubric): Choice[] {
  const lists = [
    [fieldLabels.kind, 'kinds', Object.values(kinds)],
    [fieldLabels.mode, 'modes', Object.values(modes)],
  ] as const;
  return lists.map(([label, list, words]) => ({
    range: `B${rows.findLastIndex(({ cells }) => cells[0]?.value === label) + 1}`,
    from: { range: listRange(list, rubric) },
    prompt: null,
    refusal: `Choose one of: ${words.join('; ')}.`,
  }));
}
