import type { Comparison, ComparisonSet } from '../../../core/comparison/model.ts';
import { heading, paragraph } from '../../outline/blocks.ts';
import type { Block } from '../../outline/model.ts';

/** The same for each set: under a heading of its own where there is more than one. */
export function forEachSet(
  { sets }: Comparison,
  id: string,
  told: (set: ComparisonSet, index: number) => Block[],
): Block[] {
  return sets.flatMap((set, index) => {
    const blocks = told(set, index);
    if (blocks.length === 0 || sets.length < 2) return blocks;
    return [heading(2, `${id}-${index + 1}`, set.title), ...blocks];
  });
}

/** As many as a paper has room for, and how many more there are. */
export function shortened<T>(all: readonly T[], most: number, noun: string): { shown: T[]; more: Block[] } {
  const left = all.length - most;
  if (left <= 0) return { shown: [...all], more: [] };
  const text = `${left} more ${noun}${left === 1 ? ' is' : 's are'} not shown here; the Excel and CSV files of this comparison hold all of them.`;
  return { shown: all.slice(0, most), more: [paragraph(text, 'quiet')] };
}

/** How many rows of services, pairs and the like a paper has. */
export const mostRows = 60;

/** How many items a paper names where a list of all would say little more. */
export const mostItems = 10;
