import type { Comparison } from '../../core/comparison/model.ts';
import { nearest } from '../../core/nearest.ts';
import type { Look } from '../../reports/look.ts';
import type { ReportOutline } from '../../reports/outline/model.ts';
import { misuse } from '../failure.ts';
import { jsonText } from '../json.ts';

/** A format in which a comparison is written to a file. */
export interface ComparisonFormat {
  /** The endings of its files, the usual one first. */
  endings: readonly string[];
  render: (comparison: Comparison, manner: Manner) => Promise<Uint8Array | string>;
}

/** How a comparison is written. */
export interface Manner {
  look: Look;
  csvForm: 'wide' | 'long';
  /** Whether a text file begins with the mark that older spreadsheets tell UTF-8 by. */
  bom: boolean;
}

/** The formats of a comparison. Each loads its own libraries, and only when it is asked for. */
export const comparisonFormats: readonly ComparisonFormat[] = [
  { endings: ['json'], render: async (comparison) => `${jsonText(comparison)}\n` },
  {
    endings: ['pdf'],
    render: async (comparison, { look }) => {
      const { renderPdf } = await import('../../reports/pdf/render.ts');
      return renderPdf(await outlineOf(comparison), look);
    },
  },
  {
    endings: ['docx'],
    render: async (comparison, { look }) => {
      const { renderWord } = await import('../../reports/word/render.ts');
      return renderWord(await outlineOf(comparison), look);
    },
  },
  {
    endings: ['html', 'htm'],
    render: async (comparison, { look }) => {
      const { renderComparisonPage } = await import('../../reports/comparison-page/render.ts');
      return renderComparisonPage(comparison, look);
    },
  },
  {
    endings: ['md', 'markdown'],
    render: async (comparison) => {
      const { renderMarkdown } = await import('../../reports/markdown/render.ts');
      return renderMarkdown(await outlineOf(comparison));
    },
  },
  {
    endings: ['xlsx'],
    render: async (comparison, { look }) => {
      const { renderComparisonExcel } = await import('../../reports/comparison/excel.ts');
      return renderComparisonExcel(comparison, look);
    },
  },
  {
    endings: ['csv'],
    render: async (comparison, { csvForm, bom }) => {
      const { comparisonCsv } = await import('../../reports/comparison/csv.ts');
      return comparisonCsv(comparison, { form: csvForm, bom });
    },
  },
];

/** The format of a file by its ending; where `named` is given, that one. Refuses what there is no format for. */
export function comparisonFormat(path: string, named: string | undefined): ComparisonFormat {
  const wanted = (named ?? /\.([^.\\/]+)$/.exec(path)?.[1] ?? '').toLowerCase();
  const found = comparisonFormats.find(({ endings }) => endings.includes(wanted));
  if (found !== undefined) return found;
  const endings = comparisonFormats.flatMap((format) => format.endings);
  const meant = nearest(wanted, endings);
  const hint =
    meant === null
      ? `Give a name that ends in ${endings.map((ending) => `.${ending}`).join(', ')}.`
      : `Did you mean “.${meant}”?`;
  throw misuse(`A comparison cannot be written as “${wanted || path}”.`, hint);
}

async function outlineOf(comparison: Comparison): Promise<ReportOutline> {
  const { comparisonOutline } = await import('../../reports/comparison/outline.ts');
  return comparisonOutline(comparison);
}
