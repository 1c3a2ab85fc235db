import type { OutcomeComparison, Rate } from '../../core/comparison/model-beside.ts';
import { counted, figureText, intervalText, percentText } from './figures.ts';
import { heading, sentence } from './lines.ts';
import type { Look } from './look.ts';
import { table } from './table.ts';

/** Employment rates of the services, together and one by one, and whether they go with fidelity. */
export function outcomeLines(outcomes: OutcomeComparison, look: Look): string[] {
  const { rows, overall, atSixWeeks, atThirteenWeeks, caseload, benchmarks } = outcomes;
  if (overall.of === 0)
    return [
      '',
      heading('Outcomes', look),
      sentence('No review says how many people joined and how many started a job.', look),
    ];
  return [
    '',
    heading('Outcomes', look),
    ...(rows.length === 0 ? [] : rowTable(rows, look)),
    rateLine('Started a job', overall, look),
    rateLine('In work at six weeks', atSixWeeks, look),
    rateLine('In work at thirteen weeks', atThirteenWeeks, look),
    ...(caseload.value === null
      ? []
      : [
          sentence(
            `Clients for each full-time specialist: ${figureText(caseload)} on average, ${counted(caseload.n, 'service')}.`,
            look,
          ),
        ]),
    sentence(
      `Published for other places: ${benchmarks.map(({ title, rate }) => `${title} ${Math.round(rate * 100)}%`).join(', ')}.`,
      look,
    ),
    ...correlationLines(outcomes.correlation, look),
  ];
}

function rowTable(rows: OutcomeComparison['rows'], look: Look): string[] {
  return [
    ...table<OutcomeComparison['rows'][number]>(
      [
        { title: 'Service', cell: ({ name }) => name, flexible: true },
        { title: 'Joined', cell: ({ joined }) => String(joined), align: 'right' },
        { title: 'Started', cell: ({ started }) => String(started), align: 'right' },
        { title: 'Rate', cell: ({ rate }) => percentText(rate), align: 'right' },
        { title: '95% interval', cell: ({ rate }) => intervalOf(rate), align: 'right', spare: true },
        { title: 'Total', cell: ({ total }) => (total === null ? '–' : String(total)), align: 'right' },
      ],
      rows,
      look,
    ),
    '',
  ];
}

function rateLine(title: string, { part, of, rate }: Rate, look: Look): string {
  if (of === 0) return sentence(`${title}: not recorded.`, look);
  return sentence(
    `${title}: ${part} of ${of} who joined, ${percentText(rate)}${intervalText(rate, percent)}.`,
    look,
  );
}

function correlationLines(
  { n, pearson, spearman, published, small }: OutcomeComparison['correlation'],
  look: Look,
): string[] {
  const found =
    pearson.value === null
      ? `Fidelity and employment rate: no correlation can be given (${counted(n, 'service')}).`
      : `Fidelity and employment rate: r ${figureText(pearson, 2)}${intervalText(pearson, (value) => value.toFixed(2))}; by ranks ${figureText(spearman, 2)}; ${counted(n, 'service')}.`;
  return [
    sentence(found, look),
    ...(small
      ? [
          sentence(
            'That is too few services to say anything: chance alone may give this.',
            look,
            look.style.yellow,
          ),
        ]
      : []),
    sentence(
      `Published: ${published.map(({ title, r }) => `r ${r} (${title})`).join('; ')}. A correlation does not say what causes what.`,
      look,
    ),
  ];
}

function intervalOf({ low, high }: { low: number | null; high: number | null }): string {
  return low === null || high === null ? '–' : `${percent(low)} to ${percent(high)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
