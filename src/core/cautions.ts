import { overrideProblems } from './conformity.ts';
import { needsConsensusReason } from './independent.ts';
import { findPersonalData, personalDataNames } from './personal-data.ts';
import { lacksChangeReason } from './previous.ts';
import { type Problem, type ValuePath, warning } from './problem.ts';
import { untouchedItem } from './review/build.ts';
import type { RatedItem, Review } from './review/model.ts';
import { allItems } from './rubric/lookup.ts';
import type { Item, Rubric } from './rubric/model.ts';

/**
 * What weakens a review while it can still be mended, as warnings with their places: ratings that rest on too little,
 * reasons that are missing, and texts that look as if they held a person's data. Source of the rules of evidence: good
 * practice of fidelity reviews, at least two kinds of source an item, and for the highest rating more than say-so.
 * With `sheets` false, a score sheet (ratings only, no evidence at all) is not told that it lacks evidence.
 */
export function cautionsOf(review: Review, rubric: Rubric, { sheets = true } = {}): Problem[] {
  const ofItems = allItems(rubric).flatMap((item) => itemCautions(item, review, rubric));
  const found = hasEvidence(review) ? ofItems : once(ofItems, noEvidence, sheets ? [bare] : []);
  return [...found, ...summaryCautions(review)];
}

const noEvidence = 'no-evidence';

function hasEvidence({ items }: Review): boolean {
  return Object.values(items).some(({ evidence }) => evidence.length > 0);
}

/** A score sheet that holds ratings only is told so once, not item by item. */
const bare = warning(
  noEvidence,
  ['items'],
  'None of the ratings has evidence.',
  'Note for each what it rests on, and from which source.',
);

/** The problems with others in place of all that have a code. */
function once(problems: readonly Problem[], code: string, instead: readonly Problem[]): Problem[] {
  const others = problems.filter((found) => found.code !== code);
  return others.length === problems.length ? others : [...instead, ...others];
}

/** The cautions of one item. */
export function itemCautions(item: Item, review: Review, rubric: Rubric): Problem[] {
  const rated = review.items[item.id] ?? untouchedItem;
  const path = ['items', item.id];
  return [
    ...evidenceCautions(rated, path, rubric),
    ...reasonCautions(item, review, rated, path),
    ...personalCautions([
      ...itemTexts(rated, path),
      ...listTexts(rated, path),
      ...answerTexts(item.id, review),
    ]),
  ];
}

/** The code of interviews: what somebody says, which alone does not carry the highest rating. */
const sayso = 'INT';

function evidenceCautions({ rating, evidence }: RatedItem, path: ValuePath, rubric: Rubric): Problem[] {
  if (rating === null) return [];
  const at = [...path, 'evidence'];
  const kinds = [...new Set(evidence.map(({ source }) => source))];
  const told: [holds: boolean, code: string, message: string, hint: string][] = [
    [
      kinds.length === 0,
      noEvidence,
      'The rating has no evidence.',
      'Note what it rests on, and from which source.',
    ],
    [
      kinds.join() === sayso && rating === rubric.scale.max,
      'say-so',
      `A ${rating} rests on interviews alone.`,
      'Add a document, data, a record or an observation that bears it out, or rate lower.',
    ],
    [
      // A rubric that knows one kind of source asks for no second one.
      kinds.length === 1 && Object.keys(rubric.sources).length > 1,
      'one-source',
      `The rating rests on one kind of source only, ${kinds.join()}.`,
      'Look for a second kind of source that bears it out.',
    ],
  ];
  return told.filter(([holds]) => holds).map(([, code, message, hint]) => warning(code, at, message, hint));
}

function reasonCautions(item: Item, review: Review, rated: RatedItem, path: ValuePath): Problem[] {
  const { rating, consensusReason, correction } = rated;
  const due: [boolean, string, string, string][] = [
    [
      lacksChangeReason(review, item.id, rated),
      'changeReason',
      'change-unexplained',
      'The rating is two or more away from last time’s, and no reason is given.',
    ],
    [
      needsConsensusReason(rated, rating) && consensusReason === null,
      'consensusReason',
      'consensus-unexplained',
      'The reviewers rated differently, and how they came to agree is not told.',
    ],
    [
      correction !== null && correction.reason === null,
      'correction',
      'correction-unexplained',
      'Last time’s rating is corrected, and no reason is given.',
    ],
  ];
  const others = due.filter(([missing]) => missing);
  return [
    ...overrideProblems(item, rated, path),
    ...others.map(([, field, code, message]) => warning(code, [...path, field], message, 'Give the reason.')),
  ];
}

type Told = [path: ValuePath, text: string | null];

function summaryCautions({ summary }: Review): Problem[] {
  return personalCautions([
    [['summary', 'strengths'], summary?.strengths ?? null],
    [['summary', 'priorities'], summary?.priorities ?? null],
  ]);
}

function itemTexts(rated: RatedItem, path: ValuePath): Told[] {
  const fields = ['override', 'changeReason', 'consensusReason', 'recommendation'] as const;
  return [
    ...rated.evidence.flatMap(({ from, note }, index): Told[] => [
      [[...path, 'evidence', index, 'from'], from],
      [[...path, 'evidence', index, 'note'], note],
    ]),
    ...fields.map((field): Told => [[...path, field], rated[field]]),
    [[...path, 'correction', 'reason'], rated.correction?.reason ?? null],
  ];
}

/** What the service wrote of an item, and why the reviewers did what they did. */
function answerTexts(id: string, { answers }: Review): Told[] {
  const fields = ['comment', 'evidence', 'reason'] as const;
  return answers.flatMap(({ items }, round) =>
    fields.map((field): Told => [['answers', round, 'items', id, field], items[id]?.[field] ?? null]),
  );
}

/** The names in lists of facts, such as those of employers. */
function listTexts({ inputs }: RatedItem, path: ValuePath): Told[] {
  return Object.entries(inputs).flatMap(([id, value]) =>
    (Array.isArray(value) ? value : []).map(
      (entry, index): Told => [[...path, 'inputs', id, index], typeof entry === 'string' ? entry : null],
    ),
  );
}

function personalCautions(texts: readonly Told[]): Problem[] {
  return texts.flatMap(([path, text]) => personalDataIn(text ?? '', path));
}

/** Warnings of what looks like a person's data in a text, one for each kind, with the words that look like it. */
export function personalDataIn(text: string, path: ValuePath): Problem[] {
  const found = findPersonalData(text);
  return [...new Set(found.map(({ kind }) => kind))].map((kind) => {
    const words = found.filter((one) => one.kind === kind).map(({ text: word }) => `“${word}”`);
    return warning(
      'personal-data',
      path,
      `This looks like ${personalDataNames[kind]}: ${words.join(', ')}.`,
      'Reports and files are passed on: take it out, or say whom you mean by their role.',
    );
  });
}
