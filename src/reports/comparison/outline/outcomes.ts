import type { Comparison } from '../../../core/comparison/model.ts';
import type { OutcomeComparison } from '../../../core/comparison/model-beside.ts';
import { facts, names, note, numbers, paragraph, part, row, texts } from '../../outline/blocks.ts';
import type { Block } from '../../outline/model.ts';
import { coefficient, counted, exact, interval, mean, percent, whyNone } from './figures.ts';
import { forEachSet, mostRows, shortened } from './parts.ts';

/** Whether services that keep to the model get more people into work, where it was asked for. */
export function outcomesPart(comparison: Comparison): Block[] {
  if (!comparison.sets.some(({ outcomes }) => outcomes !== null)) return [];
  return [
    part('outcomes', 'People in work'),
    paragraph('Of people out of work who joined. Intervals are of 95 %.', 'quiet'),
    ...forEachSet(comparison, 'outcomes', ({ outcomes, title }) =>
      outcomes === null ? [] : outcomeBlocks(outcomes, title),
    ),
  ];
}

function outcomeBlocks(outcomes: OutcomeComparison, title: string): Block[] {
  const { rows, benchmarks, correlation, overall, atSixWeeks, atThirteenWeeks, caseload } = outcomes;
  if (overall.of === 0) return [paragraph('No review says how many people joined and started a job.')];
  const { shown, more } = shortened(rows, mostRows, 'service');
  return [
    facts([
      ['Started a job', `${interval(overall.rate)}, ${overall.part} of ${overall.of} people`],
      ['In work at six weeks', rateText(atSixWeeks)],
      ['In work at thirteen weeks', rateText(atThirteenWeeks)],
      ['Clients for each full-time specialist', caseload.value === null ? null : mean(caseload)],
      [
        'Published for other places',
        benchmarks.map(({ title: place, rate }) => `${place}: ${percent(rate)}`).join('\n'),
      ],
    ]),
    ...correlationBlocks(correlation),
    ...(rows.length === 0 ? [] : [ratesTable(shown, title)]),
    ...more,
  ];
}

function rateText({ part: some, of, rate }: OutcomeComparison['overall']): string | null {
  return of === 0 ? null : `${interval(rate)}, ${some} of ${of} people`;
}

function correlationBlocks({
  n,
  pearson,
  spearman,
  published,
  small,
}: OutcomeComparison['correlation']): Block[] {
  const ends =
    pearson.low === null || pearson.high === null
      ? ''
      : ` (${coefficient(pearson.low)} to ${coefficient(pearson.high)})`;
  const found = pearson.value === null ? whyNone(pearson) : `${coefficient(pearson.value)}${ends}`;
  const caution = small
    ? [
        note(
          'warning',
          'Too few services for any claim',
          `${counted(n, 'service')} with a total and a rate say next to nothing about whether the two go together.`,
        ),
      ]
    : [];
  return [
    facts([
      ['Correlation of total and rate', `${found}; ${counted(n, 'service')}`],
      ['By rank', spearman.value === null ? whyNone(spearman) : coefficient(spearman.value)],
      ['Published', published.map(({ title, r }) => `${title}: ${coefficient(r)}`).join('\n')],
    ]),
    ...caution,
  ];
}

function ratesTable(rows: OutcomeComparison['rows'], title: string): Block {
  return {
    kind: 'table',
    title: `People in work: ${title}`,
    columns: [
      names('Service', 3),
      numbers('Total'),
      numbers('Joined'),
      numbers('Started'),
      texts('Rate (interval)', 2),
    ],
    rows: rows.map(({ name, total, joined, started, rate }) =>
      row('plain', name, exact(total), `${joined}`, `${started}`, interval(rate)),
    ),
  };
}
