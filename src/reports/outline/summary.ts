import type { ItemResult } from '../../core/scoring.ts';
import { heading, itemTarget, list, note, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { caution } from './caution.ts';
import { changesSinceClosing } from './changes.ts';
import { barsOf, gaugeOf } from './charts.ts';
import type { Block, Table } from './model.ts';
import { sinceLastTime } from './since-last-time.ts';
import { standingOf } from './standing.ts';
import { itemName, notRatedText } from './wording.ts';

/** The summary: all that some readers read. Where the service stands, what goes well, what to mend first. */
export function summaryPart(source: ReportSource): Block[] {
  const { review, result } = source;
  return [
    part('summary', 'Summary'),
    standingOf(source),
    { kind: 'chart', chart: gaugeOf(source) },
    ...caution(source),
    ...notices(result.notices),
    ...sinceLastTime(source),
    ...told('strengths', 'Strengths', review.summary?.strengths ?? null),
    ...told('priorities', 'Priorities', review.summary?.priorities ?? null),
    ...openItems(result.items),
    ...lowItems(source),
    ...highItems(source),
    ...changesSinceClosing(source),
    heading(2, 'summary-ratings', 'Ratings of all items'),
    { kind: 'chart', chart: barsOf(source) },
  ];
}

function notices(texts: readonly string[]): Block[] {
  return texts.length === 0 ? [] : [note('warning', 'To be borne in mind', texts.join('\n'))];
}

function told(id: string, title: string, text: string | null): Block[] {
  return text === null || text.trim() === '' ? [] : [heading(2, `summary-${id}`, title), paragraph(text)];
}

function openItems(items: readonly ItemResult[]): Block[] {
  const open = items.filter(({ rating }) => rating === null);
  if (open.length === 0) return [];
  const rows = open.map((item) => row('plain', `${item.number}`, linked(item), notRatedText(item.notRated)));
  const columns = [numbers('No.'), texts('Item', 2), texts('Why')];
  return [
    heading(2, 'summary-open', 'Items not rated'),
    { kind: 'table', title: 'Items not rated', columns, rows },
  ];
}

/** Items that call for a recommendation, the lowest first. */
function lowItems({ rubric, result }: ReportSource): Block[] {
  const below = rubric.scale.recommendBelow;
  const low = result.items
    .filter((item): item is ItemResult & { rating: number } => item.rating !== null && item.rating < below)
    .sort((a, b) => a.rating - b.rating);
  const title = heading(2, 'summary-mend', 'What to improve first');
  if (low.length === 0) return [title, paragraph(`No item is rated below ${below}.`)];
  return [title, paragraph(`Items rated below ${below}, the lowest first:`), lowTable(low)];
}

function lowTable(low: readonly (ItemResult & { rating: number })[]): Table {
  const rows = low.map((item) =>
    row(
      'plain',
      `${item.number}`,
      linked(item),
      `${item.rating}`,
      item.recommendation ?? 'No recommendation recorded.',
    ),
  );
  const columns = [numbers('No.'), texts('Item', 2), numbers('Rating'), texts('Recommendation', 3)];
  return { kind: 'table', title: 'Items to improve first, with recommendations', columns, rows };
}

/** The items with the highest rating that was given, as long as it calls for no recommendation. */
function highItems({ rubric, result }: ReportSource): Block[] {
  const best = Math.max(...result.items.map(({ rating }) => rating ?? Number.NEGATIVE_INFINITY));
  if (best < rubric.scale.recommendBelow) return [];
  const high = result.items.filter(({ rating }) => rating === best);
  return [heading(2, 'summary-high', `Highest rated: items rated ${best}`), list(high.map(itemName))];
}

function linked(item: ItemResult): readonly [string, string] {
  return [item.title, itemTarget(item.id)];
}
