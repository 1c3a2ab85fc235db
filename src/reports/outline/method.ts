import { topDown } from '../../core/banding.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Band, Rubric } from '../../core/rubric/model.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { heading, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { editionText } from './cover.ts';
import { listsRead } from './lists.ts';
import type { Block, Row, Table } from './model.ts';
import { totalRange } from './standing.ts';
import { count, join } from './wording.ts';

/** How the scale works: ratings, sections, total and bands, evidence, and the lists that figures were read from. */
export function methodPart({ review, rubric, result }: ReportSource): Block[] {
  return [
    part('method', 'How the scale works'),
    ...ratingParagraphs(rubric),
    paragraph(`Rubric: ${rubric.title}. Edition: ${editionText(result.rubric, rubric)}.`, 'quiet'),
    heading(2, 'method-sections', 'Sections'),
    sectionTable(rubric, result.sections),
    heading(2, 'method-bands', 'Total and bands'),
    paragraph(totalText(rubric)),
    bandTable(rubric),
    heading(2, 'method-evidence', 'Evidence'),
    paragraph(
      `Every piece of evidence in this report is marked with the kind of source it comes from: ${sources(rubric)}.`,
    ),
    ...listsRead(review.lists),
  ];
}

function sources(rubric: Rubric): string {
  return join(Object.entries(rubric.sources).map(([code, name]) => `${name} (${code})`));
}

function ratingParagraphs(rubric: Rubric): Block[] {
  const { min, max } = rubric.scale;
  const items = count(allItems(rubric).length, 'item');
  return [
    paragraph(
      `The scale has ${items} in ${count(rubric.sections.length, 'section')}. Each item is rated with a whole number from ${min} to ${max}; ${max} describes practice closest to the model. Every rating of every item has a description, called its anchor.`,
    ),
    paragraph(
      'Where an item can be measured or counted, the reviewers record the figures, and these suggest a rating by rules that are the same for every service. A rating is reached only when its conditions are met in full; figures are never rounded up. The reviewers give the rating. Where it differs from the suggestion, the reason is shown with the item.',
    ),
    paragraph(
      'An item that cannot be rated is left open and is not counted as zero. While any item is open, there is no total and no band.',
    ),
  ];
}

function sectionTable(rubric: Rubric, results: ReportSource['result']['sections']): Table {
  const rows = rubric.sections.map(({ title, items }, index) => {
    const { from, to } = sectionRange(rubric, items.length, results[index]?.max);
    return row('plain', title, `${items.length}`, formatNumber(from), formatNumber(to));
  });
  const columns = [texts('Section'), numbers('Items'), numbers('Lowest score'), numbers('Highest score')];
  return { kind: 'table', title: 'Sections of the scale', columns, rows };
}

function sectionRange(
  { scale, total }: Rubric,
  items: number,
  max: number | undefined,
): { from: number; to: number } {
  const times = total === 'sum' ? items : 1;
  return { from: scale.min * times, to: max ?? scale.max * times };
}

function totalText(rubric: Rubric): string {
  const { from, to } = totalRange(rubric);
  const how = rubric.total === 'sum' ? 'sum' : 'mean';
  return `The total is the ${how} of all ratings, from ${formatNumber(from)} to ${formatNumber(to)}. Items are not weighted. The total falls in one of these bands:`;
}

function bandTable(rubric: Rubric): Table {
  const rows = topDown(rubric).map((band, index) => bandRow(band, index, rubric));
  return {
    kind: 'table',
    title: 'Bands of the total',
    columns: [texts('Band'), numbers('From'), numbers(rubric.total === 'sum' ? 'To' : 'Up to')],
    rows,
  };
}

/** Where the total is a mean, a band ends just below the start of the band above. */
function bandRow({ title, from, to }: Band, index: number, { total }: Rubric): Row {
  const end = total === 'mean' && index > 0 ? `below ${formatNumber(to)}` : formatNumber(to);
  return row('plain', title, formatNumber(from), end);
}
