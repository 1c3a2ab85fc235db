import type { Heading, ReportOutline } from '../outline/model.ts';
import { blockLines, parted } from './blocks.ts';
import { bold, headed, leading, opening } from './text.ts';

/** Renders a report as Markdown, as GitHub and most others read it; what people wrote is text in it and nothing else. */
export function renderMarkdown({ furniture, cover, contents, blocks }: ReportOutline): string {
  const lines = parted([
    [bold(furniture.footer.mark ?? '')],
    [opening(cover.kicker)],
    [`# ${headed(cover.title)}`],
    [opening(cover.subtitle ?? '')],
    ...cover.blocks.map((block) => blockLines(block, 0)),
    [`## ${headed(contents.title)}`],
    blocks.flatMap((block) => (block.kind === 'heading' && block.listed ? [entry(block)] : [])),
    ...blocks.map((block) => blockLines(block, 1)),
  ]);
  return `${lines.join('\n')}\n`;
}

function entry({ level, number, text, id }: Heading): string {
  return `${'  '.repeat(level - 1)}- ${leading(number === null ? text : `${number} ${text}`, id)}`;
}
