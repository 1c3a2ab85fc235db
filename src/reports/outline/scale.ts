import { topDown } from '../../core/banding.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Band, Rubric } from '../../core/rubric/model.ts';
import { formatNumber } from '../../core/suggestion/numbers.ts';
import { heading, names, numbers, paragraph, row } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block, Row, Table } from './model.ts';
import { totalRange } from './standing.ts';
import { count } from './wording.ts';

/** How the scale works: ratings, sections, total and bands. */
export function scaleBlocks(source: ReportSource): Block[] {
  const { say } = source;
  return [
    heading(2, 'method-scale', say('How the scale works')),
    ...ratingParagraphs(source),
    sectionTable(source),
    heading(2, 'method-bands', say('Total and bands')),
    paragraph(totalText(source)),
    bandTable(source),
  ];
}

function ratingParagraphs({ rubric, say }: ReportSource): Block[] {
  const { min, max } = rubric.scale;
  return [
    paragraph(
      say(
        'The scale has {items} in {sections}. Each item is rated with a whole number from {min} to {max}; {max} describes practice closest to the model. Every rating of every item has a description, called its anchor.',
        {
          items: count(allItems(rubric).length, 'item', say),
          sections: count(rubric.sections.length, 'section', say),
          min,
          max,
        },
      ),
    ),
    paragraph(
      say(
        'Where an item can be measured or counted, the reviewers record the figures, and these suggest a rating by rules that are the same for every service. A rating is reached only when its conditions are met in full; figures are never rounded up. The reviewers give the rating. Where it differs from the suggestion, the reason is shown with the item.',
      ),
    ),
    paragraph(
      say(
        'An item that cannot be rated is left open and is not counted as zero. While any item is open, there is no total and no band.',
      ),
    ),
  ];
}

function sectionTable({ rubric, result, say }: ReportSource): Table {
  const rows = rubric.sections.map(({ title, items }, index) => {
    const times = rubric.total === 'sum' ? items.length : 1;
    const to = result.sections[index]?.max ?? rubric.scale.max * times;
    return row(
      'plain',
      say(title),
      `${items.length}`,
      formatNumber(rubric.scale.min * times),
      formatNumber(to),
    );
  });
  const columns = [
    names(say('Section')),
    numbers(say('Items')),
    numbers(say('Lowest score')),
    numbers(say('Highest score')),
  ];
  return { kind: 'table', title: say('Sections of the scale'), columns, rows };
}

function totalText({ rubric, say }: ReportSource): string {
  const { from, to } = totalRange(rubric);
  const range = { from: formatNumber(from), to: formatNumber(to) };
  return rubric.total === 'sum'
    ? say(
        'The total is the sum of all ratings, from {from} to {to}. Items are not weighted. The total falls in one of these bands:',
        range,
      )
    : say(
        'The total is the mean of all ratings, from {from} to {to}. Items are not weighted. The total falls in one of these bands:',
        range,
      );
}

function bandTable({ rubric, say }: ReportSource): Table {
  const rows = topDown(rubric).map((band, index) => bandRow(band, index, rubric, say));
  const end = rubric.total === 'sum' ? say('To') : say('Up to');
  return {
    kind: 'table',
    title: say('Bands of the total'),
    columns: [names(say('Band')), numbers(say('From')), numbers(end)],
    rows,
  };
}

/** Where the total is a mean, a band ends just below the start of the band above. */
function bandRow({ title, from, to }: Band, index: number, { total }: Rubric, say: ReportSource['say']): Row {
  const highest = formatNumber(to);
  const end = total === 'mean' && index > 0 ? say('below {to}', { to: highest }) : highest;
  return row('plain', say(title), formatNumber(from), end);
}
