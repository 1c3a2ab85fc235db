import type { ComparedRubric, ComparisonSet } from '../../core/comparison/model.ts';
import type { OutcomeComparison, Rate } from '../../core/comparison/model-beside.ts';
import { drawScatter, type ScatterChart } from '../charts/scatter.ts';
import { factsHtml } from '../web/facts.ts';
import { type Html, html } from '../web/html.ts';
import { noteHtml } from '../web/prose.ts';
import { correlationHtml } from './correlation.ts';
import type { DataTable } from './data-table.ts';
import { chartWithTable } from './foldable.ts';
import { marksAt, roundTicks, totalMarks } from './ticks.ts';
import { correlationText, counted, figureText, numberText, shareText, withInterval } from './words.ts';

/** More points than this are counted on a grid. */
const mostPoints = 400;

/** Whether services that keep to the model get more people into work. */
export function outcomesHtml(
  { outcomes, title }: ComparisonSet,
  rubric: ComparedRubric,
  id: string,
): Html | null {
  if (outcomes === null) return null;
  if (outcomes.overall.of === 0)
    return html`<p>No review says how many people joined and how many started a job.</p>`;
  const { correlation } = outcomes;
  const small = noteHtml({
    kind: 'note',
    tone: 'warning',
    title: `Too few services for any claim: ${numberText(correlation.n)}.`,
    text: '',
  });
  return html`${factsHtml(facts(outcomes))}${correlation.small ? small : null}${scatterHtml(outcomes, rubric, title, id)}${correlationHtml(outcomes.correlation, `${id}-correlation`)}`;
}

function facts({ overall, atSixWeeks, atThirteenWeeks, caseload }: OutcomeComparison) {
  const rate = (label: string, { part, of, rate: share }: Rate) =>
    of === 0
      ? []
      : [
          {
            label,
            value: `${withInterval(share, shareText)}: ${numberText(part)} of ${counted(of, 'person', 'people')}`,
            part: false,
          },
        ];
  return [
    ...rate('Started a job, of those who joined', overall),
    ...rate('In work at six weeks', atSixWeeks),
    ...rate('In work at thirteen weeks', atThirteenWeeks),
    { label: 'Clients per full-time specialist, mean', value: figureText(caseload), part: false },
  ];
}

function scatterHtml(
  outcomes: OutcomeComparison,
  rubric: ComparedRubric,
  title: string,
  id: string,
): Html | null {
  const { correlation, benchmarks } = outcomes;
  if (outcomes.rows.length === 0 || correlation.n === 0) return null;
  const chart = scatterOf(outcomes, rubric);
  const lines = benchmarks.map((one) => `${one.title} ${shareText(one.rate)}`).join(', ');
  const cut = correlation.n > mostPoints ? 'The larger a mark, the more services stand there. ' : '';
  return html`<p>Each mark is a service: its total, and the share of people who joined and then started a job. ${cut}Lines are published figures, each counted in its own way.</p>${chartWithTable(
    {
      title: `Total and share who started a job: ${title}`,
      alt: `${counted(correlation.n, 'service')}; correlation ${figureText(correlation.pearson, correlationText)}. Lines: ${lines}.`,
      draw: (width, measure) => [drawScatter(chart, width, measure)],
    },
    table(outcomes, id),
  )}`;
}

function scatterOf({ rows, benchmarks }: OutcomeComparison, rubric: ComparedRubric): ScatterChart {
  const known = rows.flatMap(({ total, rate }) =>
    total === null || rate.value === null ? [] : [{ x: total, y: rate.value }],
  );
  const highest = Math.max(...known.map(({ y }) => y), ...benchmarks.map(({ rate }) => rate));
  return {
    xs: totalMarks(rubric),
    ys: marksAt(roundTicks(0, Math.min(1, highest + 0.02), 5), shareText),
    xTitle: 'Total',
    yTitle: 'Started a job',
    points:
      known.length > mostPoints
        ? onGrid(known, (rubric.range.to - rubric.range.from) / 40)
        : known.map((point) => ({ ...point, count: 1 })),
    lines: benchmarks.map(({ title, rate }) => ({ at: rate, text: `${title}: ${shareText(rate)}` })),
  };
}

/** Points counted in cells of a grid, each standing at the middle of its cell. */
function onGrid(points: readonly { x: number; y: number }[], wide: number): ScatterChart['points'] {
  const high = 0.025;
  const cells = new Map<string, { x: number; y: number; count: number }>();
  for (const { x, y } of points) {
    const [column, row] = [Math.round(x / wide), Math.round(y / high)];
    const key = `${column} ${row}`;
    const cell = cells.get(key) ?? { x: column * wide, y: row * high, count: 0 };
    cells.set(key, { ...cell, count: cell.count + 1 });
  }
  return [...cells.values()];
}

function table({ rows }: OutcomeComparison, id: string): DataTable {
  return {
    id,
    title: 'People who started a job',
    columns: [
      { title: 'Service', kind: 'name' },
      ...['Total', 'Joined', 'Started', 'Share', 'From', 'To'].map((title) => ({
        title,
        kind: 'number' as const,
      })),
    ],
    rows: rows.map(({ name, total, joined, started, rate }) => [
      name,
      total === null ? '' : numberText(total, 2),
      numberText(joined),
      numberText(started),
      figureText(rate, shareText),
      rate.low === null ? '' : shareText(rate.low),
      rate.high === null ? '' : shareText(rate.high),
    ]),
    sorted: null,
    findable: rows.length > 5,
    row: 'service',
  };
}
