import { blocksOf } from '../charts/blocks.ts';
import type { Chart } from '../charts/model.ts';
import type { AnswerForm, Block, Fact, Heading, Note, RatingBlock, Standing } from '../outline/model.ts';
import { evidenceLines, tableLines } from './table.ts';
import { anchor, bold, headed, inline, opening } from './text.ts';

/** The blocks of an outline in Markdown, each as its lines; the title of the report stands above all headings. */
export function blockLines(block: Block, above: number): string[] {
  switch (block.kind) {
    case 'heading':
      return headingLines(block, above);
    case 'paragraph':
      return paragraphLines(block.text);
    case 'list':
      return block.items.map((item) => `- ${opening(item)}`);
    case 'facts':
      return block.facts.map(factLine);
    case 'table':
      return tableLines(block);
    case 'chart':
      return chartLines(block.chart);
    case 'evidence':
      return evidenceLines(block);
    case 'rating':
      return ratingLines(block);
    case 'standing':
      return quoted(standingLines(block));
    case 'note':
      return quoted(noteLines(block));
    case 'answer':
      return answerLines(block);
  }
}

function headingLines({ id, level, number, text }: Heading, above: number): string[] {
  const label = headed(number === null ? text : `${number} ${text}`);
  return [anchor(id), '', `${'#'.repeat(level + above)} ${label}`];
}

/** Paragraphs are parted by empty lines. */
function paragraphLines(text: string): string[] {
  return parted(text.split(/\n{2,}/).map((part) => [opening(part)]));
}

function factLine({ label, value, part }: Fact): string {
  return `${part ? '  ' : ''}- ${bold(label)}: ${inline(value)}`;
}

/** Columns of a chart in text: narrow enough for a printed page. */
const chartWidth = 72;

function chartLines(chart: Chart): string[] {
  const lines = blocksOf(chart, chartWidth);
  const ticks = lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length);
  const fence = '`'.repeat(Math.max(2, ...ticks) + 1);
  return [`${fence}text`, ...lines, fence];
}

function ratingLines({ figure, caption, wording }: RatingBlock): string[] {
  const words = wording.map(({ label, value }) => `- ${bold(label)}: ${inline(value)}`);
  return parted([[`${bold(figure)} ${inline(caption)}`], words]);
}

function standingLines({ label, figure, title, text }: Standing): string[] {
  return parted([[opening(label)], [bold(figure)], [bold(title)], paragraphLines(text)]);
}

function noteLines({ title, text }: Note): string[] {
  return parted([[bold(title)], paragraphLines(text)]);
}

/** Room to write is a line across the page. */
function answerLines({ title, verdict, fields }: AnswerForm): string[] {
  return parted([
    [bold(title)],
    [opening(verdict.label)],
    verdict.options.map(({ text }) => `- [ ] ${inline(text)}`),
    ...fields.flatMap(({ label }) => [[opening(label)], ['___']]),
  ]);
}

function quoted(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? '>' : `> ${line}`));
}

/** Groups of lines with an empty line between them; groups without a word are left out. */
export function parted(groups: readonly (readonly string[])[]): string[] {
  return groups
    .filter((lines) => lines.some((line) => line !== ''))
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
