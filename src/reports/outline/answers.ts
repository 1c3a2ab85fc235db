import { reviewKey } from '../../core/answers/key.ts';
import { answeredBefore, asksForDecision, isOpenAnswer } from '../../core/answers/open.ts';
import { formatDate } from '../../core/review/dates.ts';
import type { AnswerRound, ItemAnswer, Review } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Item, Rubric } from '../../core/rubric/model.ts';
import { heading, itemTarget, names, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { AnswerForm, Block, Row, Table } from './model.ts';
import { count, itemName, join } from './wording.ts';

/** The place for the service to answer what the report says of an item. */
export function answerForm(item: Item, review: Review): AnswerForm {
  return {
    kind: 'answer',
    review: reviewKey(review),
    item: item.id,
    title: `The service’s answer on ${itemName(item)}`,
    verdict: {
      label: 'Is this accurate?',
      options: [
        { id: 'agree', text: 'We agree' },
        { id: 'disagree', text: 'We do not agree' },
      ],
    },
    fields: [
      { id: 'comment', label: 'What is not accurate, or what you want to say' },
      { id: 'evidence', label: 'Further evidence: what it shows, and where the reviewers can see it' },
    ],
  };
}

/** What the service said to the report, round by round, and what the reviewers did about it. */
export function answersPart({ review, rubric }: ReportSource): Block[] {
  const { answers } = review;
  if (answers.length === 0) return [];
  return [
    part('answers', 'What the service said, and what the reviewers did'),
    paragraph(
      'The service was asked, item by item, whether the report is accurate. What it answered stands here in its own words, with what the reviewers did about it.',
    ),
    ...answers.flatMap((round, index) => [
      ...(answers.length === 1 ? [] : [heading(2, `answers-${index + 1}`, roundTitle(round, index))]),
      ...roundBlocks(round, index, review, rubric),
    ]),
  ];
}

function roundTitle(round: AnswerRound, index: number): string {
  return `Round ${index + 1}, ${dayOf(round)}`;
}

function roundBlocks(round: AnswerRound, index: number, review: Review, rubric: Rubric): Block[] {
  const items = allItems(rubric);
  const answered = items.filter(({ id }) => Object.hasOwn(round.items, id));
  const told = answered.filter(({ id }) => asksOf(round.items[id]));
  const agreed = answered.filter(({ id }) => !asksOf(round.items[id]));
  const silent = items.length - answered.length;
  return [
    paragraph(`Brought in on ${dayOf(round)} from ${round.file}.`, 'quiet'),
    ...(told.length === 0 ? [] : [roundTable(told, index, review)]),
    ...(agreed.length === 0
      ? []
      : [paragraph(`The service agrees, and adds nothing, on ${join(agreed.map(itemName))}.`)]),
    ...(silent === 0 ? [] : [paragraph(`${count(silent, 'item')} without an answer.`)]),
  ];
}

function asksOf(answer: ItemAnswer | undefined): boolean {
  return answer !== undefined && asksForDecision(answer);
}

function roundTable(items: readonly Item[], index: number, review: Review): Table {
  return {
    kind: 'table',
    title: 'What the service said of each item, what the reviewers did, and the rating before and after',
    columns: [
      numbers('No.'),
      names('Item', 1.6),
      texts('The service', 3),
      texts('The reviewers', 2.6),
      numbers('Before'),
      numbers('After'),
    ],
    rows: items.map((item) => answerRow(item, index, review)),
  };
}

function answerRow(item: Item, index: number, review: Review): Row {
  const answer = review.answers[index]?.items[item.id];
  if (answer === undefined) return row('plain');
  const after = answer.decision === 'changed' ? answer.newRating : answer.rating;
  return row(
    'plain',
    `${item.number}`,
    [item.title, itemTarget(item.id)],
    saidText(answer),
    doneText(answer, item.id, index, review),
    ratingText(answer.rating),
    answer.decision === null ? '' : ratingText(after),
  );
}

function saidText({ verdict, comment, evidence }: ItemAnswer): string {
  const agrees = { agree: 'Agrees.', disagree: 'Does not agree.' };
  return [
    verdict === null ? null : agrees[verdict],
    comment,
    evidence === null ? null : `Further evidence: ${evidence}`,
  ]
    .filter((text) => text !== null)
    .join('\n');
}

function doneText({ decision, reason }: ItemAnswer, item: string, index: number, review: Review): string {
  const why = reason ?? 'No reason is recorded.';
  if (decision !== null) return `Rating ${decision}. ${why}`;
  if (isOpenAnswer(review, item, index)) return 'Not dealt with yet.';
  const before = review.answers[answeredBefore(review, item, index) ?? -1];
  if (before !== undefined) return `Said before, and dealt with: see ${dayOf(before)}.`;
  const again = review.answers.slice(index + 1).find(({ items }) => Object.hasOwn(items, item));
  return again === undefined ? '' : `Answered anew on ${dayOf(again)}.`;
}

function ratingText(rating: number | null): string {
  return rating === null ? '–' : `${rating}`;
}

/** The day of a round in words. */
function dayOf({ at }: AnswerRound): string {
  return formatDate(at.slice(0, '2026-11-23'.length));
}
