import type { ChalkInstance } from 'chalk';
import type { Basis, EvidenceGap, Gap, GapList } from '../core/gaps/model.ts';
import { lackWords } from '../core/gaps/words.ts';
import { printable } from '../core/printable.ts';
import { formatDate, formatDates } from '../core/review/dates.ts';
import { kinds, notRatedReasons } from '../core/review/words.ts';
import { formatNumber } from '../core/suggestion/numbers.ts';
import { type Milestone, offsetText } from '../core/timetable.ts';
import { hang, wrap } from './wrap.ts';

interface Drawing {
  width: number;
  style: ChalkInstance;
  plain: boolean;
}

/** The gaps of a review, nearest first, at most `top` of them, and the timetable where there is one. */
export function gapsText(
  list: GapList,
  timetable: readonly Milestone[] | null,
  top: number | null,
  drawing: Drawing,
): string {
  const { width, style } = drawing;
  const shown = list.gaps.slice(0, top ?? list.gaps.length);
  return [
    ...headLines(list, shown.length, drawing),
    ...bases.flatMap((basis) => blockOf(basis, shown, drawing)),
    ...(timetable === null ? ['', wrap(timetableHint, width)] : ['', ...timetableLines(timetable, drawing)]),
    ...list.notices.map((notice) => style.yellow(wrap(printable(`Note: ${notice}`), width))),
  ].join('\n');
}

const bases: readonly Basis[] = ['facts', 'judgement', 'evidence'];

const headings: Readonly<Record<Basis, string>> = {
  facts: 'Nearest to the next rating first',
  judgement: 'Rated on judgement',
  evidence: 'At the top, with evidence to collect',
};

const measure =
  'Effort: each tick, answer or unknown fact counts 1, a figure 0 to 1 by how far it is from its bound.';
const timetableHint = 'With --review-date 2026-11-23 you get the dates of preparation too.';

function headLines({ review, rubric, items, inPlace, gaps }: GapList, shown: number, drawing: Drawing) {
  const { width, style } = drawing;
  const about = `${kinds[review.kind]} · ${formatDates(review.dates)} · ${rubric.title}`;
  const cut = shown < gaps.length ? ` Shown: the first ${shown}.` : '';
  return [
    style.bold(wrap(printable(review.service.name), width)),
    wrap(printable(about), width),
    '',
    wrap(`${countText(gaps.length, items)} ${inPlaceText(inPlace)}${cut}`, width),
  ];
}

function countText(gaps: number, items: number): string {
  if (gaps === 0) return `None of ${items} items has a gap.`;
  return `${gaps} of ${items} items ${gaps === 1 ? 'has' : 'have'} a gap.`;
}

function inPlaceText(inPlace: number): string {
  if (inPlace === 0) return 'None is at the top with its evidence in place.';
  return inPlace === 1
    ? '1 is at the top with its evidence in place.'
    : `${inPlace} are at the top with their evidence in place.`;
}

function blockOf(basis: Basis, gaps: readonly Gap[], drawing: Drawing): string[] {
  const own = gaps.filter((gap) => gap.basis === basis);
  if (own.length === 0) return [];
  const { width, style } = drawing;
  return [
    '',
    style.bold(wrap(headings[basis], width)),
    ...(basis === 'facts' ? [style.dim(wrap(measure, width))] : []),
    ...own.flatMap((gap) => ['', ...gapLines(gap, drawing)]),
  ];
}

function gapLines(gap: Gap, drawing: Drawing): string[] {
  const { width, style, plain } = drawing;
  const stands = `${gap.title}: ${standing(gap)}`;
  const head = plain
    ? wrap(`${gap.number} ${stands}`, width)
    : hang(`${String(gap.number).padStart(2)}  `, stands, width, indent.length);
  const asks = gap.next === null ? [] : [`${gap.next.rating} asks for: ${gap.next.text}`];
  return [
    style.bold(head),
    ...[...asks, ...remarksOn(gap)].map((text) => marked('', printable(text), drawing)),
    ...gap.missing
      .flatMap(lackWords)
      .flatMap(({ text, options }) => [
        marked('- ', printable(text), drawing),
        ...options.map((option) => marked('  · ', option, drawing)),
      ]),
    ...evidenceLines(gap.evidence, drawing),
  ];
}

const indent = '    ';

/** A text under the head of its item, behind a mark. A screen reader would read marks out. */
function marked(mark: string, text: string, { width, plain }: Drawing): string {
  return plain ? wrap(text, width) : hang(`${indent}${mark}`, text, width, indent.length + mark.length);
}

/** e.g. `rated 4, next 5, effort 0.04`. */
function standing({ rating, suggestion, next, effort }: Gap): string {
  const rated = rating === null ? 'not rated' : `rated ${rating}`;
  const facts = suggestion === null || suggestion === rating ? [] : [`the facts suggest ${suggestion}`];
  const onward = next === null || next.rating === rating ? [] : [`next ${next.rating}`];
  const size = effort === null ? [] : [`effort ${formatNumber(effort)}`];
  return [rated, ...facts, ...onward, ...size].join(', ');
}

function remarksOn({ rating, notRated, next, basis, missing }: Gap): string[] {
  const why = notRated === null ? [] : [`${notRatedReasons[notRated]}.`];
  if (rating !== null) {
    const bare = next !== null && next.rating === rating;
    return bare ? ['The facts do not bear the rating out, and no reason is given. They lack:'] : [];
  }
  if (basis === 'judgement') return [...why, 'Compare what you find with the anchors, and rate it.'];
  if (next === null && missing.length === 0) return [...why, 'Nothing is missing but the rating itself.'];
  return next === null ? [...why, 'To be rated it needs:'] : why;
}

function evidenceLines({ notes, open, undocumented }: EvidenceGap, drawing: Drawing): string[] {
  const said = notes === 0 ? 'No note yet.' : undocumented ? 'No document or data is behind it.' : null;
  const look = open.length === 0 ? [] : ['Still to look at:'];
  return [
    ...[said ?? [], look].flat().map((text) => marked('', text, drawing)),
    ...open.map(({ source, look }) =>
      drawing.plain ? wrap(`${source}: ${look}`, drawing.width) : marked(`  ${source}  `, look, drawing),
    ),
  ];
}

function timetableLines(timetable: readonly Milestone[], { width, style, plain }: Drawing): string[] {
  const narrow = plain || width < 60;
  const heading = 'Timetable, counted from the first day of the review';
  return [
    style.bold(wrap(heading, width)),
    ...timetable.map((milestone) => {
      const { date, what, past } = milestone;
      const day = `${formatDate(date)}${past ? ' (past)' : ''}`;
      const when = offsetText(milestone);
      if (plain) return wrap(`${day}, ${when}: ${what}`, width);
      if (narrow) return `${wrap(`${day}, ${when}`, width)}\n${wrap(what, width, '    ')}`;
      return hang(`  ${day.padEnd(26)}`, `${sentence(when)}: ${what}`, width, 28);
    }),
  ];
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
