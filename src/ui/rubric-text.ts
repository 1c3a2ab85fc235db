import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import { topDown } from '../core/banding.ts';
import type { Rubric } from '../core/rubric/model.ts';
import { fullItem } from './card.ts';
import { hang, wrap } from './wrap.ts';

/** A rubric in full: what it is, its bands, and every item. */
export function rubricText(rubric: Rubric, width: number, style: ChalkInstance, plain = false): string {
  const { title, edition, version, id, scale, total } = rubric;
  const items = rubric.sections.flatMap((section) => section.items);
  const how = total === 'sum' ? 'the sum of its ratings' : 'the mean of its ratings';
  return [
    style.bold(wrap(title, width)),
    wrap(`${edition}, version ${version} (${id})`, width),
    '',
    wrap(`${items.length} items, each rated from ${scale.min} to ${scale.max}; the total is ${how}.`, width),
    '',
    ...topDown(rubric).map((band) =>
      hang(`  ${`${band.from} to ${band.to}`.padEnd(12)}`, band.title, width, 14),
    ),
    ...rubric.sections.flatMap((section) => [
      '',
      style.bold(section.title.toUpperCase()),
      ...section.items.map((item) => fullItem(item, rubric, width, style, plain)),
    ]),
  ].join('\n');
}

/** The rubrics there are, one a row: what to call each, what it is, and its edition and version. */
export function rubricTable(
  rubrics: readonly Rubric[],
  width: number,
  style: ChalkInstance,
  plain = false,
): string {
  if (plain) return rubrics.map((rubric) => wrap(rubricLine(rubric), width)).join('\n');
  const table = new Table({
    head: ['id', 'title', 'edition', 'version'].map((title) => style.bold(title)),
    style: { head: [], border: [] },
    colWidths: [13, Math.max(16, width - 51), 22, 11],
    wordWrap: true,
  });
  table.push(...rubrics.map(({ id, title, edition, version }) => [id, title, edition, version]));
  return table.toString();
}

function rubricLine({ id, title, edition, version }: Rubric): string {
  return `${id}: ${title}, ${edition}, version ${version}`;
}
