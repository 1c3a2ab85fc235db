import { nearest } from '../../core/nearest.ts';
import type { Look } from '../../reports/look.ts';
import type { ReportSource } from '../../reports/outline/build.ts';
import type { ReportOutline } from '../../reports/outline/model.ts';
import { misuse } from '../failure.ts';

/**
 * What a renderer is handed: what the report says, how it looks, and what it is told from, for the formats that
 * calculate: the review as its readers may see it.
 */
export interface Rendering {
  outline: ReportOutline;
  look: Look;
  source: ReportSource;
}

export interface Format {
  id: string;
  /** The endings of its files, the usual one first. */
  endings: readonly string[];
  /** Whether it is text, and can be written to the terminal or a pipe. */
  text: boolean;
  render: (rendering: Rendering) => Promise<Uint8Array | string>;
}

/** The formats of a report. Each loads its own libraries, and only when it is asked for. */
export const formats: readonly Format[] = [
  {
    id: 'pdf',
    endings: ['pdf'],
    text: false,
    render: async ({ outline, look }) => {
      const { renderPdf } = await import('../../reports/pdf/render.ts');
      return renderPdf(outline, look);
    },
  },
  {
    id: 'docx',
    endings: ['docx'],
    text: false,
    render: async ({ outline, look }) => {
      const { renderWord } = await import('../../reports/word/render.ts');
      return renderWord(outline, look);
    },
  },
  {
    id: 'xlsx',
    endings: ['xlsx'],
    text: false,
    render: async ({ outline, look, source }) => {
      const { renderExcel } = await import('../../reports/excel/render.ts');
      return renderExcel(source, outline, look);
    },
  },
  {
    id: 'html',
    endings: ['html', 'htm'],
    text: true,
    render: async ({ outline, look }) => {
      const { renderWeb } = await import('../../reports/web/render.ts');
      return renderWeb(outline, look);
    },
  },
  {
    id: 'md',
    endings: ['md', 'markdown'],
    text: true,
    render: async ({ outline }) => {
      const { renderMarkdown } = await import('../../reports/markdown/render.ts');
      return renderMarkdown(outline);
    },
  },
  {
    id: 'json',
    endings: ['json'],
    text: true,
    render: async ({ outline, source }) => {
      const { renderJson } = await import('../../reports/json/render.ts');
      return renderJson(outline, source);
    },
  },
];

/** The format of a file by its ending; where `named` is given, that one. Refuses what there is no format for. */
export function formatFor(path: string, named: string | undefined): Format {
  const wanted = (named ?? /\.([^.\\/]+)$/.exec(path)?.[1] ?? '').toLowerCase();
  const found = formats.find(({ id, endings }) => id === wanted || endings.includes(wanted));
  if (found !== undefined) return found;
  const meant = nearest(
    wanted,
    formats.flatMap(({ endings }) => endings),
  );
  const hint = meant === null ? `Give a name that ends in ${endingList()}.` : `Did you mean “.${meant}”?`;
  throw misuse(`A report cannot be written as “${wanted || path}”.`, hint);
}

/** The endings of all formats: `.pdf, .docx or .html`. */
export function endingList(): string {
  const endings = formats.map(({ endings: [usual] }) => `.${usual}`);
  return endings.length === 1 ? `${endings[0]}` : `${endings.slice(0, -1).join(', ')} or ${endings.at(-1)}`;
}
