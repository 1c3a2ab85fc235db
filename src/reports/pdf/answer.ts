import type { AnswerForm } from '../outline/model.ts';
import type { Box } from './box.ts';
import { factBoxes } from './facts.ts';
import { proseBoxes } from './prose.ts';
import { styles } from './style.ts';
import type { Typeface } from './typeface.ts';

/** The place for the service's answer: what it may choose from, and room to write. */
export function answerBoxes({ title, verdict, fields }: AnswerForm, typeface: Typeface): Box[] {
  const blank = (label: string, value: string) => ({ label, value, part: false });
  return [
    ...proseBoxes(title, styles.strong, { before: 10, hold: 'firm' }, typeface),
    ...factBoxes(
      [
        blank(verdict.label, verdict.options.map(({ text }) => `☐ ${text}`).join('\n')),
        ...fields.map(({ label }) => blank(label, '\n')),
      ],
      0.35,
      typeface,
    ),
  ];
}
