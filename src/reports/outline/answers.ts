import { reviewKey } from '../../core/answers/key.ts';
import { answeredBefore, asksForDecision, isOpenAnswer } from '../../core/answers/open.ts';
import type { AnswerRound, ItemAnswer } from '../../core/review/model.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Item } from '../../core/rubric/model.ts';
import { heading, itemTarget, names, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { AnswerForm, Block, Row, Table } from './model.ts';
import { count, dateText, itemName, join } from './wording.ts';

/** The place for the service to answer what the report says of an item. */
export function answerForm(item: Item, { review, say }: ReportSource): AnswerForm {
  return {
    kind: 'answer',
    review: reviewKey(review),
    item: item.id,
    title: say('The service’s answer on {item}', { item: itemName(item) }),
    verdict: {
      label: say('Is this accurate?'),
      options: [
        { id: 'agree', text: say('We agree') },
        { id: 'disagree', text: say('We do not agree') },
      ],
    },
    fields: [
      { id: 'comment', label: say('What is not accurate, or what you want to say') },
      { id: 'evidence', label: say('Further evidence: what it shows, and where the reviewers can see it') },
    ],
  };
}

/** What the service said to the report, round by round, and what the reviewers did about it. */
export function answersPart(source: ReportSource): Block[] {
  const { say } = source;
  const { answers } = source.review;
  if (answers.length === 0) return [];
  return [
    part('answers', say('What the service said, and what the reviewers did')),
    paragraph(
      say(
        'The service was asked, item by item, whether the report is accurate. What it answered stands here in its own words, with what the reviewers did about it.',
      ),
    ),
    ...answers.flatMap((round, index) => [
      ...(answers.length === 1 ? [] : [heading(2, `answers-${index + 1}`, roundTitle(round, index, source))]),
      ...roundBlocks(round, index, source),
    ]),
  ];
}

function roundTitle(round: AnswerRound, index: number, { say }: ReportSource): string {
  return say('Round {number}, {date}', { number: index + 1, date: dayOf(round, say) });
}

function roundBlocks(round: AnswerRound, index: number, source: ReportSource): Block[] {
  const { say } = source;
  const items = allItems(source.rubric);
  const answered = items.filter(({ id }) => Object.hasOwn(round.items, id));
  const told = answered.filter(({ id }) => asksOf(round.items[id]));
  const agreed = answered.filter(({ id }) => !asksOf(round.items[id]));
  const silent = items.length - answered.length;
  return [
    paragraph(
      say('Brought in on {date} from {file}.', { date: dayOf(round, say), file: round.file }),
      'quiet',
    ),
    ...(told.length === 0 ? [] : [roundTable(told, index, source)]),
    ...(agreed.length === 0
      ? []
      : [
          paragraph(
            say('The service agrees, and adds nothing, on {items}.', {
              items: join(agreed.map(itemName), say),
            }),
          ),
        ]),
    ...(silent === 0
      ? []
      : [paragraph(say('{items} without an answer.', { items: count(silent, 'item', say) }))]),
  ];
}

function asksOf(answer: ItemAnswer | undefined): boolean {
  return answer !== undefined && asksForDecision(answer);
}

function roundTable(items: readonly Item[], index: number, source: ReportSource): Table {
  const { say } = source;
  return {
    kind: 'table',
    title: say('What the service said of each item, what the reviewers did, and the rating before and after'),
    columns: [
      numbers(say('No.')),
      names(say('Item'), 1.6),
      texts(say('The service'), 3),
      texts(say('The reviewers'), 2.6),
      numbers(say('Before')),
      numbers(say('After')),
    ],
    rows: items.map((item) => answerRow(item, index, source)),
  };
}

function answerRow(item: Item, index: number, source: ReportSource): Row {
  const { review, say } = source;
  const answer = review.answers[index]?.items[item.id];
  if (answer === undefined) return row('plain');
  const after = answer.decision === 'changed' ? answer.newRating : answer.rating;
  return row(
    'plain',
    `${item.number}`,
    [item.title, itemTarget(item.id)],
    saidText(answer, say),
    doneText(answer, item.id, index, source),
    ratingText(answer.rating),
    answer.decision === null ? '' : ratingText(after),
  );
}

function saidText({ verdict, comment, evidence }: ItemAnswer, say: ReportSource['say']): string {
  const agrees = { agree: say('Agrees.'), disagree: say('Does not agree.') };
  return [
    verdict === null ? null : agrees[verdict],
    comment,
    evidence === null ? null : say('Further evidence: {evidence}', { evidence }),
  ]
    .filter((text) => text !== null)
    .join('\n');
}

function doneText(
  { decision, reason }: ItemAnswer,
  item: string,
  index: number,
  { review, say }: ReportSource,
): string {
  const why = reason ?? say('No reason is recorded.');
  if (decision !== null)
    return `${decision === 'kept' ? say('Rating kept.') : say('Rating changed.')} ${why}`;
  if (isOpenAnswer(review, item, index)) return say('Not dealt with yet.');
  const before = review.answers[answeredBefore(review, item, index) ?? -1];
  if (before !== undefined)
    return say('Said before, and dealt with: see {date}.', { date: dayOf(before, say) });
  const again = review.answers.slice(index + 1).find(({ items }) => Object.hasOwn(items, item));
  return again === undefined ? '' : say('Answered anew on {date}.', { date: dayOf(again, say) });
}

function ratingText(rating: number | null): string {
  return rating === null ? '–' : `${rating}`;
}

/** The day of a round in words. */
function dayOf({ at }: AnswerRound, say: ReportSource['say']): string {
  return dateText(at.slice(0, '2026-11-23'.length), say);
}
