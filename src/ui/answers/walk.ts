import { decideAnswer, takeBack, withDraftReason } from '../../core/answers/decide.ts';
import { type OpenAnswer, openAnswers } from '../../core/answers/open.ts';
import { sitter } from '../../core/history.ts';
import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { type Desk, say } from '../dialogue/desk.ts';
import { saveOrAsk } from '../dialogue/saving.ts';
import { answerCard } from './answer-card.ts';
import { askReason, askWish } from './questions.ts';

/** How a walk ended. */
export interface Walked {
  review: Review;
  cancelled: boolean;
  saved: boolean;
}

/** What the walk knows at an answer. */
interface Standing {
  review: Review;
  /** The reviews before each decision of this sitting, the latest last. */
  past: readonly Review[];
  /** Items that are left for later. */
  later: ReadonlySet<string>;
  saved: boolean;
}

/** Walks through the answers that wait for the reviewers. Each decision is saved before the next is asked for. */
export async function walkAnswers(review: Review, rubric: Rubric, desk: Desk): Promise<Walked> {
  let at: Standing = { review, past: [], later: new Set(), saved: true };
  let draft: { open: OpenAnswer; text: string } | null = null;
  try {
    for (;;) {
      const left = openAnswers(at.review, rubric).filter(({ item }) => !at.later.has(item.id));
      const [open] = left;
      if (open === undefined || !at.saved) return { review: at.review, cancelled: false, saved: at.saved };
      say(desk.terminal, '', ...answerCard(open, at.review, rubric, left.length, desk.terminal));
      const next = await answered(open, at, desk, (text) => {
        draft = { open, text };
      });
      if (next === null) return { review: at.review, cancelled: false, saved: at.saved };
      draft = null;
      at = next;
    }
  } catch (error) {
    if (!isCancelled(error)) throw error;
    const { review: held } = at;
    const kept = draft === null ? held : drafted(held, draft);
    return { review: kept, cancelled: true, saved: (await desk.save(kept)) === null };
  }
}

function drafted(review: Review, { open, text }: { open: OpenAnswer; text: string }): Review {
  return withDraftReason(review, open, text);
}

/** Where the walk stands after a question; null where the reviewers stop. */
async function answered(
  open: OpenAnswer,
  at: Standing,
  desk: Desk,
  onDraft: (text: string) => void,
): Promise<Standing | null> {
  const { review, past, later } = at;
  const stamp = { at: desk.now(), by: desk.by ?? sitter(review) };
  const wish = await askWish(open, review, past.length > 0, desk.terminal);
  if (wish.kind === 'stop') return null;
  if (wish.kind === 'later') return { ...at, later: new Set([...later, open.item.id]) };
  if (wish.kind === 'back') {
    const before = takeBack(review, past.at(-1) ?? review, stamp);
    return saved({ ...at, review: before, past: past.slice(0, -1) }, desk);
  }
  const decision = await askReason(open, wish.rating, onDraft, desk.terminal);
  const decided = decision === null ? null : decideAnswer(review, open, decision, stamp);
  return decided === null ? at : saved({ ...at, review: decided, past: [...past, review] }, desk);
}

async function saved(at: Standing, desk: Desk): Promise<Standing> {
  return { ...at, saved: await saveOrAsk(at.review, desk) };
}

function isCancelled(error: unknown): boolean {
  return error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name);
}
