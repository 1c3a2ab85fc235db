import type { Review } from '../../core/review/model.ts';
import { pickKey, typeLine } from '../prompts/ask.ts';
import { textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { type Desk, say } from './desk.ts';

type Wish = 'again' | 'elsewhere' | 'on' | 'stop';

/**
 * Saves a review. A failed save is said at once, and the reviewer chooses what to do; the review is kept
 * meanwhile. False where they stop without its being saved.
 */
export async function saveOrAsk(review: Review, desk: Desk): Promise<boolean> {
  let fault = await desk.save(review);
  while (fault !== null) {
    const { terminal } = desk;
    const told = `Not saved: ${fault.message} ${fault.hint}`;
    say(terminal, '', terminal.style.red(wrap(told, textWidth(terminal))));
    const wish = await pickKey<Wish>(terminal, {
      message: 'Your answers are still here. What now?',
      choices: [
        { key: 'r', label: 'Try to save again', value: 'again' },
        { key: 'e', label: 'Save elsewhere, under another name', value: 'elsewhere' },
        { key: 'c', label: 'Go on; saving is tried again after the next answer', value: 'on' },
        { key: 'x', label: 'Stop without saving the last answers', value: 'stop' },
      ],
      commands: [],
      escape: null,
      initial: 0,
    });
    if (wish === 'on') return true;
    if (wish === 'stop') return false;
    fault = wish === 'again' ? await desk.save(review) : await saveElsewhere(review, desk);
  }
  return true;
}

async function saveElsewhere(review: Review, desk: Desk) {
  const typed = await typeLine(desk.terminal, {
    message: 'Save under which name?',
    hint: 'A path, for instance on a memory stick: E:\\north-vale.review.json',
    initial: '',
    fault: (text) => (text.trim() === '' ? 'Give a file name.' : null),
    onDraft: () => {},
  });
  return typed.kind === 'entered' ? desk.saveElsewhere(review, typed.text.trim()) : desk.save(review);
}
