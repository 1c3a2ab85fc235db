import { openItems } from '../../core/conformity.ts';
import { scoreReview } from '../../core/scoring.ts';
import { pickKey } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { statusLine } from '../status.ts';
import { itemLines, itemTable } from '../tables.ts';
import { textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import type { Answer, Asking } from './ask.ts';
import { say } from './desk.ts';

/** Shows all items with their ratings and what is missing, and asks where to go. */
export function askOverview({ session, terminal }: Asking): Promise<Answer> {
  const { review, rubric } = session;
  const { style } = terminal;
  const width = textWidth(terminal);
  const result = scoreReview(review, rubric);
  const items = terminal.plain ? itemLines : itemTable;
  say(terminal, '', items(result.items, result.sections, width, style), '');
  say(terminal, style.bold(wrap(statusLine(result), width)), '');
  const open = openItems(review, rubric);
  const first = open[0];
  const choices: KeyChoice<Answer>[] = [
    ...(first === undefined
      ? []
      : [
          {
            key: 'c',
            label: `Go on with ${first.number} ${first.title}`,
            value: { type: 'continue' } as Answer,
          },
        ]),
    { key: 'j', label: 'Go to an item', value: { type: 'find' } },
    ...(first === undefined
      ? [{ key: 'f', label: 'Finish: close the review as final', value: { type: 'finish' } as Answer }]
      : []),
    { key: 's', label: 'Write the summary: what goes well, and the priorities', value: { type: 'summary' } },
    { key: 'x', label: 'Stop for now; everything is saved', value: { type: 'stop' } },
  ];
  return pickKey(terminal, {
    message: `Overview${open.length === 0 ? '' : `: ${open.length} open`}`,
    choices,
    commands: [{ key: 'b', label: 'back', value: { type: 'back' } }],
    escape: { type: 'continue' },
    initial: 0,
  });
}
