import type { FilledPlace } from '../../core/answers/model.ts';
import { isAnswerName } from '../../core/answers/places.ts';
import { child, type Node, within } from './tree.ts';
import { choiceIn, wordsIn } from './words.ts';

/**
 * The places for answers in a document. A place is the rest of a table row behind the cell whose bookmark names it, so
 * that what was typed beside the content control counts too; or else the control whose tag names it.
 */
export function placesIn(nodes: readonly Node[]): FilledPlace[] {
  const rows = within(nodes, 'tr').map((row) => ({ row, place: rowPlace(row) }));
  const inRows = rows.flatMap(({ place }) => place ?? []);
  const taken = new Set(rows.flatMap(({ row, place }) => (place === null ? [] : within([row], 'sdt'))));
  const others = within(nodes, 'sdt').filter((control) => tagIn(control) !== null && !taken.has(control));
  return [...inRows, ...others.map(controlPlace)];
}

function rowPlace(row: Node): FilledPlace | null {
  const cells = cellsOf(row.children);
  const index = cells.findIndex(({ cell }) => bookmarkIn(cell) !== null);
  const label = cells[index];
  if (label === undefined) return null;
  const answers = cells.slice(index + 1);
  // What stands in the label beside its own words is not known, and so is no answer.
  const controls = answers.flatMap(({ cell, control }) => [
    ...(control === null ? [] : [control]),
    ...within([cell], 'sdt'),
  ]);
  const tags = controls.flatMap((control) => tagIn(control) ?? []);
  const choices = controls.map(choiceIn).filter((choice) => choice !== null);
  const shown = answers.map(({ cell, control }) => wordsIn([control ?? cell]));
  return {
    names: [bookmarkIn(label.cell) ?? '', ...tags],
    text: shown.join('\n').trim(),
    choice: choices[0] ?? null,
  };
}

/** The cells of a row, each with the content control that it fills, if any. */
function cellsOf(
  nodes: readonly Node[],
  control: Node | null = null,
): { cell: Node; control: Node | null }[] {
  return nodes.flatMap((node) => {
    if (node.name === 'tc') return [{ cell: node, control }];
    if (node.name === 'sdt') return cellsOf(child(node, 'sdtContent')?.children ?? [], node);
    return node.name === 'ins' || node.name === 'customXml' ? cellsOf(node.children, control) : [];
  });
}

function bookmarkIn(cell: Node): string | null {
  const found = within([cell], 'bookmarkStart').map(({ attributes }) => attributes.name ?? '');
  return found.find(isAnswerName) ?? null;
}

function tagIn(control: Node): string | null {
  const properties = child(control, 'sdtPr');
  const tag = properties === undefined ? undefined : child(properties, 'tag')?.attributes.val;
  return tag !== undefined && isAnswerName(tag) ? tag : null;
}

function controlPlace(control: Node): FilledPlace {
  return { names: [tagIn(control) ?? ''], text: wordsIn([control]).trim(), choice: choiceIn(control) };
}
