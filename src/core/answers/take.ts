import { formatDate } from '../review/dates.ts';
import type { AnswerRound, ItemAnswer, Review } from '../review/model.ts';
import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { occasionKey, reviewKey } from './key.ts';
import type { AnswerFile, Refusal, TakenAnswers, Tally } from './model.ts';
import { saysTheSame } from './open.ts';
import { answerFields, bookmarkOf, tagOf } from './places.ts';
import { saidOf } from './said.ts';

/**
 * The review with the answers of a document as a further round. Refuses a document without places for answers, with
 * none of them filled, or of another review. What was brought in before is not brought in again.
 */
export function takeAnswers(
  file: AnswerFile,
  review: Review,
  rubric: Rubric,
  at: string,
): TakenAnswers | Refusal {
  const refusal = refusalOf(file, review);
  if (refusal !== null) return refusal;
  const items = answersIn(file, review, rubric);
  const known = review.answers.findIndex((round) => isTheSame(round, file, items));
  const notices = [...file.notices, ...unclearNotices(file, rubric), ...unknownNotices(file, rubric)];
  if (known >= 0) {
    const before = review.answers[known] as AnswerRound;
    const told = `These answers were brought in on ${formatDate(before.at.slice(0, 10))} already, from ${before.file}; nothing was added.`;
    const tally = tallyOf(before.items, rubric);
    return { kind: 'taken', review, round: known, isNew: false, tally, notices: [told, ...notices] };
  }
  if (Object.keys(items).length === 0)
    return refused(
      `“${file.name}” has places for answers, but none of them is filled in.`,
      'Check that it is the file that the service sent back.',
    );
  const round: AnswerRound = { at, file: file.name, digest: file.digest, items };
  return {
    kind: 'taken',
    review: { ...review, answers: [...review.answers, round] },
    round: review.answers.length,
    isNew: true,
    tally: tallyOf(items, rubric),
    notices,
  };
}

/** How many items were answered how. */
export function tallyOf(items: AnswerRound['items'], rubric: Rubric): Tally {
  const answers = Object.values(items);
  const count = (isMeant: (answer: ItemAnswer) => boolean) => answers.filter(isMeant).length;
  return {
    agreed: count(({ verdict }) => verdict === 'agree'),
    notAgreed: count(({ verdict }) => verdict === 'disagree'),
    onlyWords: count(({ verdict }) => verdict === null),
    withEvidence: count(({ evidence }) => evidence !== null),
    without: allItems(rubric).filter(({ id }) => !Object.hasOwn(items, id)).length,
  };
}

function refusalOf({ name, review: of, places }: AnswerFile, review: Review): Refusal | null {
  if (places.length === 0)
    return refused(
      `“${name}” has no places for answers.`,
      'Write the report that is sent to the service with --comments, and bring in the file that comes back.',
    );
  if (of === null)
    return refused(
      `“${name}” does not say which review it answers to.`,
      'Bring in the file as Word or LibreOffice saved it, not one that went through another programme.',
    );
  if (of !== reviewKey(review) && of !== occasionKey(review))
    return refused(
      `“${name}” answers to another review than this one, of ${review.service.name}.`,
      'Name the review file from which that report was made.',
    );
  return null;
}

function refused(message: string, hint: string): Refusal {
  return { kind: 'refused', message, hint };
}

function answersIn(file: AnswerFile, review: Review, rubric: Rubric): Record<string, ItemAnswer> {
  const found = allItems(rubric).flatMap(({ id }) => {
    const { answer } = saidOf(file, id);
    const rating = review.items[id]?.rating ?? null;
    const open = { rating, decision: null, reason: null, newRating: null };
    return answer === null ? [] : [[id, { ...answer, ...open }] as const];
  });
  return Object.fromEntries(found);
}

/** The same file, or one that was saved again and says the same. */
function isTheSame(round: AnswerRound, file: AnswerFile, items: AnswerRound['items']): boolean {
  if (round.digest === file.digest) return true;
  const ids = Object.keys(items);
  return (
    ids.length > 0 &&
    ids.length === Object.keys(round.items).length &&
    ids.every((id) => saysTheSame(items[id] as ItemAnswer, round.items[id]))
  );
}

function unclearNotices(file: AnswerFile, rubric: Rubric): string[] {
  return allItems(rubric).flatMap(({ id, number, title }) => {
    const { unclear } = saidOf(file, id);
    return unclear === null
      ? []
      : [
          `On ${number} ${title} it cannot be told whether the service agrees: “${unclear}”. It is kept with the comment.`,
        ];
  });
}

/** Answers to items that the rubric does not have. */
function unknownNotices({ places }: AnswerFile, rubric: Rubric): string[] {
  const known = new Set(
    allItems(rubric).flatMap(({ id }) =>
      answerFields.flatMap((field) => [tagOf(id, field), bookmarkOf(id, field)]),
    ),
  );
  const strangers = places.filter(
    ({ names, text }) => text.trim() !== '' && !names.some((name) => known.has(name)),
  );
  const items = new Set(strangers.flatMap(({ names }) => names.map(itemIn).slice(0, 1)));
  return [...items].map((item) => `The rubric has no item “${item}”: the answer to it was left out.`);
}

function itemIn(name: string): string {
  return name.replace(/^answer-\w+:|^ips_[vce]_/, '');
}
