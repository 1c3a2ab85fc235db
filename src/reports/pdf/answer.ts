import type { AnswerForm } from '../outline/model.ts';
import { type Element, element } from './accessible/structure.ts';
import { type Box, box, rule } from './box.ts';
import { proseBoxes } from './prose.ts';
import { plainRow, rowBoxes, type Slot } from './rows.ts';
import type { Setting } from './setting.ts';
import { styles } from './style.ts';
import { setText } from './text.ts';

/** Room to write some sentences. */
const writingRoom = 64;

/** The place for the service's answer: what it may choose from, and room to write; its labels head the rows. */
export function answerBoxes(
  { title, verdict, fields }: AnswerForm,
  parent: Element,
  setting: Setting,
): Box[] {
  const options = verdict.options.map(({ text }) => `☐ ${text}`).join('\n');
  const rows = [
    { label: verdict.label, value: options, least: 0 },
    ...fields.map(({ label }) => ({ label, value: '', least: writingRoom })),
  ];
  const heading = proseBoxes(title, styles.strong, { before: 14, hold: 'firm', parent }, setting);
  const body = element(element(parent, 'Table'), 'TBody');
  const top = box(4, [rule(0, 4, setting.paper.textWidth, 'rule', 0.5)], { hold: 'firm' });
  return [
    ...heading,
    top,
    ...rows.flatMap((row, index) => {
      const hold = index < rows.length - 1 ? 'loose' : 'none';
      return formRow(row, element(body, 'TR'), hold, setting);
    }),
  ];
}

function formRow(
  { label, value, least }: { label: string; value: string; least: number },
  row: Element,
  hold: 'loose' | 'none',
  setting: Setting,
): Box[] {
  const { textWidth } = setting.paper;
  const start = textWidth * 0.34;
  const left: Slot = { x: 4, width: start - 20, align: 'start' };
  const right: Slot = { x: start, width: textWidth - start - 4, align: 'start' };
  const name = element(row, 'TH', { attributes: { Table: { Scope: 'Row' } } });
  const names = setText(label, styles.quiet, left.width, name, setting);
  const values = setText(value, styles.body, right.width, element(row, 'TD'), setting);
  const look = { ...plainRow, least, hold, frames: [right] };
  return rowBoxes(
    [
      { ...left, lines: names },
      { ...right, lines: values },
    ],
    look,
    setting,
  );
}
