import { looksLikeNote } from '../../core/note-text.ts';
import { untouchedItem } from '../../core/review/build.ts';
import type { Place, Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Item, Rubric } from '../../core/rubric/model.ts';
import { collectedSoFar, latestOrigin, notesOf } from '../../core/session/collected.ts';
import {
  type CollectingSource,
  collectedFault,
  collectingAt,
  collectingSources,
} from '../../core/session/collecting.ts';
import { evidenceList } from '../card.ts';
import { pickKey, typeLine, typeLines } from '../prompts/ask.ts';
import { textWidth } from '../terminal.ts';
import { wrap } from '../wrap.ts';
import { type Answer, type Asking, answerOf, textEvent } from './ask.ts';
import { say } from './desk.ts';
import { wordingFor } from './wording.ts';
import { longTextHint } from './words.ts';

/** Asks from which source evidence is to be collected. */
export function askCollectingSource({ session, terminal }: Asking): Promise<Answer> {
  const { review, rubric } = session;
  const sources = collectingSources(rubric);
  const choices = sources.map((source, index) => ({
    key: sourceKeys[index] ?? '',
    label: `${source.title} (${questionCount(source)}${doneText(review, source, sources)})`,
    value: { type: 'collect', source: source.id } as Answer,
  }));
  return pickKey(terminal, {
    message: wordingFor(review.kind).collect,
    choices,
    commands: [
      { key: 'l', label: 'read figures from a list', value: { type: 'read-list' } },
      { key: 'b', label: 'back', value: { type: 'back' } },
      { key: 'o', label: 'overview', value: { type: 'overview' } },
      { key: 'x', label: 'stop', value: { type: 'stop' } },
    ],
    escape: { type: 'overview' },
    initial: 0,
  });
}

/** Asks from whom the evidence comes, or the question at hand with its item; nothing typed goes on to the next. */
export async function askCollecting({ session, terminal, onDraft }: Asking, place: Place): Promise<Answer> {
  const { review, rubric } = session;
  const at = collectingAt(place, rubric);
  if (at === null) return { type: 'overview' };
  const { source, index } = at;
  if (index === null) return askWhom(source, place, { session, terminal, onDraft });
  const question = source.questions[index] as CollectingSource['questions'][number];
  const name = `${question.item.number} ${question.item.title}`;
  const width = textWidth(terminal);
  const head = terminal.style.dim(
    wrap(`${source.title}, ${index + 1} of ${source.questions.length} · ${name}`, width),
  );
  say(terminal, '', head, ...earlierNotes(review, question.item.id, place, terminal));
  const typed = await typeLines(terminal, {
    message: question.ask,
    hint: `Enter alone goes on · ${fromHint(place)}${alsoHint(question.item, rubric)}${longTextHint}`,
    initial: place.draft ?? '',
    fault: (text) => collectedFault(text, rubric),
    onDraft,
  });
  return answerOf(typed, textEvent);
}

/** How it is said from what a note is, where that was left open for all of them. */
function fromHint({ entry }: Place): string {
  return entry?.from == null ? 'From what and a colon, then the note, as in caseload list: 21 each · ' : '';
}

/** How a note is kept with another item too, said of one that there is. */
function alsoHint(item: Item, rubric: Rubric): string {
  const other = allItems(rubric).findLast(({ id }) => id !== item.id)?.number;
  return other === undefined ? '' : `@${other} first keeps it with item ${other} too · `;
}

const notAName =
  'That looks like a note, not a name. Give the role or the paper, and the note at the next question; the same again keeps it.';

async function askWhom(
  source: CollectingSource,
  place: Place,
  { session, terminal, onDraft }: Pick<Asking, 'session' | 'terminal' | 'onDraft'>,
): Promise<Answer> {
  const { review, rubric } = session;
  const latest = latestOrigin(review, source, collectingSources(rubric));
  let questioned = '';
  const typed = await typeLine(terminal, {
    message: source.interview ? `${source.title}: with whom do you speak?` : `${source.title}: which?`,
    hint: source.interview
      ? 'By role, not by name, e.g. specialists (4) · Esc menu'
      : 'e.g. caseload list of 2 March · Enter leaves it open · Esc menu',
    initial: place.draft ?? '',
    ...(source.interview ? { offered: latest ?? source.title } : {}),
    fault: (text) => {
      if (text === questioned || !looksLikeNote(text, rubric.sources)) return null;
      // Who means it says it again.
      questioned = text;
      return notAName;
    },
    onDraft,
  });
  return answerOf(typed, textEvent);
}

function earlierNotes(
  review: Review,
  item: string,
  { entry }: Place,
  terminal: Asking['terminal'],
): string[] {
  const rated = review.items[item] ?? untouchedItem;
  const own = notesOf(review, item, entry?.source ?? '', entry?.from ?? null);
  return evidenceList({ ...rated, evidence: own }, textWidth(terminal), terminal.style);
}

function doneText(review: Review, source: CollectingSource, all: readonly CollectingSource[]): string {
  const done = collectedSoFar(review, source, all);
  return done === 0 ? '' : `; ${done} of ${source.questions.length} done`;
}

function questionCount({ interview, questions }: CollectingSource): string {
  const items = new Set(questions.map(({ item }) => item.id)).size;
  const what = interview ? 'question' : 'thing to look at';
  const many = interview ? 'questions' : 'things to look at';
  return `${questions.length} ${questions.length === 1 ? what : many}, ${items} item${items === 1 ? '' : 's'}`;
}

/** Nine by digit, the others by letters that are no commands here. */
const sourceKeys = [...'123456789', ...'acdefghijk'];
