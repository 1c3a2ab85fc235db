import type { ItemResult } from '../../core/scoring.ts';
import { heading, list, paragraph } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block } from './model.ts';
import { beginning } from './shortened.ts';
import { itemName } from './wording.ts';

/** How much of a text the front page has room for, in characters. */
const room = { summary: 280, point: 130 };
const most = 3;

/** What goes well, and the three priorities, as short as the front page asks. */
export function frontSummary(source: ReportSource): Block[] {
  const { say } = source;
  return [
    heading(2, 'front-strengths', say('What goes well')),
    ...strengths(source),
    heading(2, 'front-priorities', say('Three priorities')),
    ...priorities(source),
  ];
}

/** Whether the front page has only the beginning of what goes well. */
export function isStrengthsCut(text: string): boolean {
  return beginning(text.trim(), room.summary) !== text.trim();
}

/** Whether the front page has only the beginning of the priorities. */
export function isPrioritiesCut(text: string): boolean {
  const points = pointsIn(text);
  if (points.length < 2) return isStrengthsCut(text);
  return points.length > most || points.some((point) => beginning(point, room.point) !== point);
}

/** The paragraphs of a text, without the numbers or dots that they may be listed with. */
function pointsIn(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-–•*])\s+/, '').trim())
    .filter((line) => line !== '');
}

function strengths(source: ReportSource): Block[] {
  const { review, result, rubric, say } = source;
  const told = review.summary?.strengths ?? '';
  if (told.trim() !== '') return [summaryParagraph(told, source)];
  const best = Math.max(...result.items.map(({ rating }) => rating ?? Number.NEGATIVE_INFINITY));
  if (best < rubric.scale.recommendBelow)
    return [paragraph(say('No item is rated {below} or above yet.', { below: rubric.scale.recommendBelow }))];
  const high = result.items.filter(({ rating }) => rating === best).map(itemName);
  const more = high.length - most;
  const rest = more > 0 ? [say('and {count} more, rated {rating} too', { count: more, rating: best })] : [];
  return [
    paragraph(say('Highest rated, with {rating}:', { rating: best })),
    list([...high.slice(0, most), ...rest]),
  ];
}

function priorities(source: ReportSource): Block[] {
  const { review, say, rubric } = source;
  const told = review.summary?.priorities ?? '';
  if (pointsIn(told).length > 1) return [summaryList(told, source)];
  const items = lowest(source).slice(0, most);
  const words = told.trim() === '' ? [] : [summaryParagraph(told, source)];
  if (items.length > 0)
    return [...words, list(items.map((item) => priorityText(item, words.length === 0, source)))];
  const none = say('No item is rated below {below}.', { below: rubric.scale.recommendBelow });
  return words.length > 0 ? words : [paragraph(none)];
}

/** Items that call for a recommendation, the lowest first. */
export function lowest({ result, rubric }: ReportSource): (ItemResult & { rating: number })[] {
  const below = rubric.scale.recommendBelow;
  return result.items
    .filter((item): item is ItemResult & { rating: number } => item.rating !== null && item.rating < below)
    .sort((a, b) => a.rating - b.rating);
}

function priorityText(
  item: ItemResult & { rating: number },
  withRecommendation: boolean,
  { review, say }: ReportSource,
): string {
  const name = say('{item}, rated {rating}', { item: itemName(item), rating: item.rating });
  const recommendation = review.items[item.id]?.recommendation ?? null;
  return withRecommendation && recommendation !== null
    ? `${name}: ${beginning(recommendation, room.point)}`
    : name;
}

/** A text as one paragraph, as far as there is room. */
function summaryParagraph(text: string, { say }: ReportSource): Block {
  const more = isStrengthsCut(text) ? say('(In full under “{part}”.)', { part: say('Profile') }) : '';
  return paragraph(`${beginning(text.trim(), room.summary)} ${more}`.trim());
}

/** A text of several paragraphs as a list of them, as far as there is room. */
function summaryList(text: string, { say }: ReportSource): Block {
  const more = isPrioritiesCut(text) ? say('(In full under “{part}”.)', { part: say('Profile') }) : '';
  const shown = pointsIn(text)
    .slice(0, most)
    .map((point) => beginning(point, room.point));
  return list(shown.map((point, index) => (index === shown.length - 1 ? `${point} ${more}`.trim() : point)));
}
