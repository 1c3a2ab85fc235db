import type { Fact } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import type { Box } from './box.ts';
import { lineWidth } from './lines.ts';
import { plainRow, rowBoxes } from './rows.ts';
import type { Setting } from './setting.ts';
import { styles } from './style.ts';
import { setText } from './text.ts';

const inset = 4;
const indent = 16;
const gap = 16;

/** Names on the left, values on the right, with a thin line under each pair. */
export function factBoxes(facts: readonly Fact[], parent: Element, setting: Setting): Box[] {
  const share = labelShare(facts, setting);
  const owners = factEntries(facts, parent);
  const boxes = facts.flatMap((fact, index) =>
    pairBoxes(fact, owners[index] ?? parent, { index, facts, share }, setting),
  );
  return boxes.map((row, index) => (index === 0 ? { ...row, before: 8 } : row));
}

/** How much of the width is left for names: as much as makes the list lowest, and of those the one nearest to the middle. */
function labelShare(facts: readonly Fact[], { paper, typeface }: Setting): number {
  const widths = facts.map(({ label, value, part }) => ({
    label: lineWidth(label, styles.quiet, typeface) + (part ? indent : 0),
    values: value.split('\n').map((line) => lineWidth(line, styles.body, typeface)),
  }));
  const lines = (share: number) => {
    const [left, right] = [paper.textWidth * share - inset - gap, paper.textWidth * (1 - share) - inset];
    const rows = widths.map(({ label, values }) =>
      Math.max(roughLines(label, left), sum(values.map((width) => roughLines(width, right)))),
    );
    return sum(rows);
  };
  const heights = shares.map((share) => ({ share, height: lines(share) }));
  const lowest = Math.min(...heights.map(({ height }) => height));
  return heights.find(({ height }) => height === lowest)?.share ?? 0.42;
}

/** From the best looking to the least. */
const shares = [0.42, 0.36, 0.5, 0.58, 0.66, 0.74];

/** Lines are never full to the end. */
function roughLines(width: number, room: number): number {
  return width <= room ? 1 : Math.ceil((width * 1.08) / room);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A list of pairs: each name is the label of its value, and parts are a list inside their fact. */
export function factEntries(facts: readonly Fact[], parent: Element): Element[] {
  const list = newList(parent);
  let parts: Element | null = null;
  let whole: Element | null = null;
  return facts.map(({ part }) => {
    if (!part || whole === null) {
      whole = element(list, 'LI');
      parts = null;
      return whole;
    }
    parts ??= newList(whole);
    return element(parts, 'LI');
  });
}

function newList(parent: Element): Element {
  return element(parent, 'L', { attributes: { List: { ListNumbering: 'None' } } });
}

/** The first two pairs stay together and so do the last two, and a fact keeps its first part. */
function pairBoxes(
  { label, value, part }: Fact,
  owner: Element,
  { index, facts, share }: { index: number; facts: readonly Fact[]; share: number },
  setting: Setting,
): Box[] {
  const { textWidth } = setting.paper;
  const x = part ? inset + indent : inset;
  const start = textWidth * share;
  const left = { x, width: start - x - gap, align: 'start' } as const;
  const right = { x: start, width: textWidth - start - inset, align: 'start' } as const;
  const opensParts = !part && facts[index + 1]?.part === true;
  const holds = index === 0 || index === facts.length - 2 || opensParts;
  const names = setText(label, styles.quiet, left.width, element(owner, 'Lbl'), setting);
  const values = setText(value, styles.body, right.width, bodyOf(owner), setting);
  return rowBoxes(
    [
      { ...left, lines: names },
      { ...right, lines: values },
    ],
    { ...plainRow, above: 5, below: 5, hold: index < facts.length - 1 && holds ? 'loose' : 'none' },
    setting,
  );
}

/** The body of an entry comes after its label, and holds the list of its parts. */
export function bodyOf(entry: Element): Element {
  const parts = entry.kids.filter((kid) => kid.kind === 'element' && kid.tag === 'L');
  entry.kids = entry.kids.filter((kid) => !parts.includes(kid));
  const body = element(entry, 'LBody');
  const value = element(body, 'P');
  body.kids.push(...parts);
  return value;
}
