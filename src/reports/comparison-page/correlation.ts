import type { OutcomeComparison } from '../../core/comparison/model-beside.ts';
import { drawRanges, type RangeChart } from '../charts/ranges.ts';
import { type Html, html } from '../web/html.ts';
import { chartWithTable } from './foldable.ts';
import { marksAt } from './ticks.ts';
import { correlationText, figureText, numberText, withInterval } from './words.ts';

type Correlation = OutcomeComparison['correlation'];

/** The correlation of total and outcome here, beside those that were published. */
export function correlationHtml({ n, pearson, spearman, published }: Correlation, id: string): Html {
  const here = `Pearson ${withInterval(pearson, correlationText)}; Spearman ${figureText(spearman, correlationText)}.`;
  const rows = [
    ...(pearson.value === null
      ? []
      : [
          {
            label: `These ${numberText(n)} services`,
            line: lineOf(pearson.low, pearson.high),
            mark: pearson.value,
          },
        ]),
    ...published.map(({ title, r }) => ({ label: title, line: null, mark: r })),
  ];
  const chart: RangeChart = {
    ticks: marksAt([-1, -0.5, 0, 0.5, 1], correlationText),
    reference: 0,
    rows: rows.map((row) => ({ ...row, box: null, text: correlationText(row.mark) })),
  };
  return html`<p>Correlation of total and share: ${here} A correlation is no proof of a cause.</p>${chartWithTable(
    {
      title: 'Correlation of total and share who started a job',
      alt: rows.map(({ label, mark }) => `${label}: ${correlationText(mark)}`).join('; '),
      draw: (width, measure) => [drawRanges(chart, width, measure)],
    },
    {
      id,
      title: 'Correlations here and published',
      columns: [
        { title: 'Where', kind: 'name' },
        { title: 'Services', kind: 'number' },
        { title: 'Correlation', kind: 'number' },
      ],
      rows: [
        ['Here', numberText(n), figureText(pearson, correlationText)],
        ...published.map(({ title, r, n: of }) => [
          title,
          of === null ? '' : numberText(of),
          correlationText(r),
        ]),
      ],
      sorted: null,
      findable: false,
      row: 'place',
    },
  )}`;
}

function lineOf(from: number | null, to: number | null): { from: number; to: number } | null {
  return from === null || to === null ? null : { from, to };
}
