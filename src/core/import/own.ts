import type { RatedItem, Reviewer } from '../review/model.ts';
import { notRatedReasons } from '../review/words.ts';
import { findItem } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { readDays } from './days.ts';
import { kindIn, modeIn } from './fields.ts';
import { type FieldName, fieldKey, form, noRating, reviewersKey, scoreKeys } from './form.ts';
import type { Facts, FoundReview, RatingLine, Unread } from './found.ts';
import { type Book, cellAt, type Sheet, textAt } from './model.ts';
import { type NotesRead, readNotes } from './own-notes.ts';
import { rowPlace } from './places.ts';
import { readRating } from './ratings.ts';
import { reviewerIds } from './reviewers.ts';

/** The workbook as one of our own; null where it is none. */
export interface OwnBook {
  about: Sheet;
  /** The rubric that it was made for. */
  rubric: string;
  version: string | null;
  /** Whether a newer version of the programme made it. */
  newer: boolean;
}

/** Tells whether a workbook is one that this programme made. */
export function ownBook({ sheets }: Book): OwnBook | null {
  for (const about of sheets) {
    const [mark = '', number = '0'] = field(about, 'form')?.split(' ') ?? [];
    if (mark !== form.mark) continue;
    const rubric = field(about, 'rubric') ?? '';
    return { about, rubric, version: field(about, 'version'), newer: Number(number) > form.version };
  }
  return null;
}

/** The review in a workbook of our own, and what in it cannot be read. */
export function readOwn(
  book: Book,
  { about }: OwnBook,
  rubric: Rubric,
): { review: FoundReview; unread: Unread[] } {
  const scores = scoresIn(book, rubric);
  const notes = readNotes(book, rubric);
  const { facts, faults } = factsIn(about);
  return {
    review: {
      where: '',
      facts,
      faults,
      lines: scores.lines,
      stated: null,
      own: {
        id: field(about, 'review'),
        serviceId: field(about, 'serviceId'),
        rubric: {
          id: rubric.id,
          edition: field(about, 'edition'),
          version: field(about, 'version'),
          digest: field(about, 'digest'),
        },
        reviewers: reviewersIn(about),
        ratedBy: field(about, 'ratedBy'),
        items: itemsOf(scores.rest, notes),
      },
    },
    unread: [...scores.unread, ...notes.unread],
  };
}

function field(about: Sheet, name: FieldName): string | null {
  for (const [row, cells] of about.rows.entries()) {
    const column = cells.findIndex(({ text }) => text === fieldKey(name));
    if (column >= 2) return textAt(about, row, column - 2) || null;
  }
  return null;
}

function factsIn(about: Sheet): { facts: Facts; faults: Unread[] } {
  const faults: Unread[] = [];
  const told = (name: FieldName) => field(about, name);
  const known = <T>(name: FieldName, read: (text: string) => T | null): T | null => {
    const text = told(name);
    const value = text === null ? null : read(text);
    if (text !== null && value === null)
      faults.push({ where: 'sheet “About”', why: `“${text}” is no ${name}` });
    return value;
  };
  const day = (text: string) => {
    const days = readDays(text, 'day-first');
    return 'from' in days ? days.from : null;
  };
  const facts: Facts = {
    service: told('service'),
    provider: told('provider'),
    area: told('area'),
    region: told('region'),
    kind: known('kind', kindIn),
    mode: known('mode', modeIn),
    from: known('from', day),
    to: known('to', day),
    reviewers: null,
  };
  return { facts, faults };
}

/** The reviewers under their heading, down to the first row without any. */
function reviewersIn(about: Sheet): Reviewer[] {
  const head = about.rows.findIndex((cells) => cells.some(({ text }) => text === reviewersKey));
  if (head < 0) return [];
  const found: { name: string; role: string; id: string }[] = [];
  for (let row = head + 1; row < about.rows.length; row += 1) {
    const [name = '', role = '', id = ''] = [0, 1, 2].map((column) => textAt(about, row, column));
    if (name === '' && id === '') break;
    found.push({ name, role, id });
  }
  return reviewerIds(found);
}

type Rest = Map<string, Pick<RatedItem, 'notRated' | 'recommendation'>>;

function scoresIn(book: Book, rubric: Rubric): { lines: RatingLine[]; rest: Rest; unread: Unread[] } {
  const lines: RatingLine[] = [];
  const rest: Rest = new Map();
  const unread: Unread[] = [];
  const sheet = book.sheets.find(({ rows }) =>
    rows.some((cells) => cells.some(({ text }) => text === scoreKeys.id)),
  );
  if (sheet === undefined)
    return { lines, rest, unread: [{ where: 'the workbook', why: 'has no sheet of scores any more' }] };
  const keys = sheet.rows.findIndex((cells) => cells.some(({ text }) => text === scoreKeys.id));
  const column = (name: keyof typeof scoreKeys) =>
    sheet.rows[keys]?.findIndex(({ text }) => text === scoreKeys[name]) ?? -1;
  for (let row = keys + 1; row < sheet.rows.length; row += 1) {
    const id = textAt(sheet, row, column('id'));
    if (id === '') continue;
    const item = findItem(rubric, id);
    if (item === undefined) {
      unread.push({ where: rowPlace(row), why: `“${id}” is no item of this scale` });
      continue;
    }
    const cell = cellAt(sheet, row, column('rating'));
    const read = cell.text === noRating ? { rating: null, fault: null } : readRating(cell, rubric.scale);
    lines.push({
      where: rowPlace(row),
      label: item.title,
      item,
      by: 'name',
      ...read,
      formula: cell.from === 'formula',
    });
    const reason = textAt(sheet, row, column('notRated'));
    const notRated = reasonIn(reason);
    if (reason !== '' && notRated === null)
      unread.push({ where: rowPlace(row), why: `“${reason}” is no reason why an item is not rated` });
    rest.set(item.id, {
      notRated: read.rating === null ? notRated : null,
      recommendation: textAt(sheet, row, column('recommendation')) || null,
    });
  }
  return { lines, rest, unread };
}

function reasonIn(text: string): RatedItem['notRated'] {
  const found = Object.entries(notRatedReasons).find(
    ([, words]) => words.toLowerCase() === text.toLowerCase(),
  );
  return (found?.[0] ?? null) as RatedItem['notRated'];
}

function itemsOf(rest: Rest, notes: NotesRead): NonNullable<FoundReview['own']>['items'] {
  const ids = [...new Set([...rest.keys(), ...notes.evidence.keys()])];
  return Object.fromEntries(
    ids.map((id) => [
      id,
      {
        ...(rest.get(id) ?? { notRated: null, recommendation: null }),
        evidence: notes.evidence.get(id) ?? [],
      },
    ]),
  );
}
