import { untouchedItem } from '../../core/review/build.ts';
import type { Place } from '../../core/review/model.ts';
import type { Item, Rubric } from '../../core/rubric/model.ts';
import { evidenceList } from '../card.ts';
import { pickKey, typeLine, typeLines } from '../prompts/ask.ts';
import type { KeyChoice } from '../prompts/keys.ts';
import { textWidth } from '../terminal.ts';
import { type Answer, type Asking, answerOf, textEvent } from './ask.ts';
import { say } from './desk.ts';
import { longTextHint } from './rating-questions.ts';

/** Shows the notes of an item and asks for the source of the next one; Enter goes on. */
export function askEvidence({ session, terminal }: Asking, item: Item): Promise<Answer> {
  const rated = session.review.items[item.id] ?? untouchedItem;
  const notes = evidenceList(rated, textWidth(terminal), terminal.style);
  if (notes.length > 0) say(terminal, '', ...notes);
  const onwards: KeyChoice<Answer>[] =
    rated.rating === null && rated.notRated === null
      ? [{ key: 'v', label: 'Rate the item', value: { type: 'jump', item: item.id } }]
      : [
          {
            key: 'n',
            label: notes.length === 0 ? 'Go on without evidence' : 'Go on',
            value: { type: 'next' },
          },
        ];
  return pickKey(terminal, {
    message: notes.length === 0 ? `Evidence for ${item.number} ${item.title}` : 'More evidence?',
    choices: [...onwards, ...sourceChoices(session.rubric)],
    commands: [
      { key: 'r', label: 'recommendation', value: { type: 'recommend' } },
      { key: 'b', label: 'back', value: { type: 'back' } },
      { key: 'x', label: 'stop', value: { type: 'stop' } },
    ],
    escape: { type: 'menu', draft: null },
    initial: 0,
  });
}

/** Asks from whom or what a note is. */
export async function askFrom({ terminal, onDraft }: Asking, place: Place): Promise<Answer> {
  const source = place.entry?.source ?? '';
  const typed = await typeLine(terminal, {
    message: `${source}: from whom or what?`,
    hint: 'e.g. team leader, caseload list of 2 March · Enter leaves it open · Esc menu',
    initial: place.draft ?? place.entry?.from ?? '',
    fault: () => null,
    onDraft,
  });
  return answerOf(typed, textEvent);
}

/** Asks for the note itself. */
export async function askNote({ terminal, onDraft }: Asking, place: Place): Promise<Answer> {
  const typed = await typeLines(terminal, {
    message: 'What did you see or hear?',
    hint: longTextHint,
    initial: place.draft ?? '',
    fault: () => null,
    onDraft,
  });
  return answerOf(typed, textEvent);
}

const taken = new Set(['n', 'v', 'r', 'b', 'x']);

/** Each source under the first letter of its code that is still free. */
function sourceChoices({ sources }: Rubric): KeyChoice<Answer>[] {
  const used = new Set(taken);
  return Object.entries(sources).map(([source, title]) => {
    const key = [...source.toLowerCase()].find((letter) => !used.has(letter)) ?? '';
    used.add(key);
    return { key, label: `${source}  ${title}`, value: { type: 'source', source } };
  });
}
