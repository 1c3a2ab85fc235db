import { untouchedItem } from '../../core/review/build.ts';
import type { RatedItem } from '../../core/review/model.ts';
import { anchorText } from '../../core/rubric/lookup.ts';
import type { Item, Section } from '../../core/rubric/model.ts';
import { answerForm } from './answers.ts';
import { heading, itemHeading, itemTarget, known, note, paragraph, part } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { evidenceBlocks } from './evidence.ts';
import { itemAgreement } from './independent.ts';
import { inputBlocks } from './inputs.ts';
import { itemLastTime } from './item-last-time.ts';
import type { Block, RatingBlock } from './model.ts';
import { notRatedText, reasonOrNone, scoreText } from './wording.ts';

/** One part per section, with its score and every item in full. */
export function sectionParts(source: ReportSource): Block[] {
  return source.rubric.sections.flatMap((section) => [
    part(`section-${section.id}`, source.say(section.title)),
    ...sectionScore(section, source),
    ...section.items.flatMap((item) => itemBlocks(item, source)),
  ]);
}

function sectionScore({ id }: Section, { result, say }: ReportSource): Block[] {
  const found = result.sections.find((section) => section.id === id);
  if (found === undefined) return [];
  return [paragraph(say('Section score: {score}.', { score: scoreText(found.score, found.max, say) }))];
}

function itemBlocks(item: Item, source: ReportSource): Block[] {
  const rated = source.review.items[item.id] ?? untouchedItem;
  const id = itemTarget(item.id);
  return [
    itemHeading(item),
    paragraph(item.asks),
    ...principles(item, source),
    ratingBlock(item, rated, source),
    ...overrideNote(item, rated, source),
    ...itemAgreement(rated, source),
    ...itemLastTime(item.id, rated, source, id),
    ...inputBlocks(item, rated, source, id),
    ...evidenceBlocks(rated, source, id),
    ...recommendation(rated, source, id),
    ...(source.comments ? [answerForm(item, source)] : []),
  ];
}

function principles(item: Item, { rubric, say }: ReportSource): Block[] {
  const names = item.principles.map((id) => say(rubric.principles[id] ?? id));
  if (names.length === 0) return [];
  const served = { names: names.join('; ') };
  const text =
    names.length === 1
      ? say('Principle it serves: {names}.', served)
      : say('Principles it serves: {names}.', served);
  return [paragraph(text, 'quiet')];
}

function ratingBlock(
  item: Item,
  { rating, notRated }: RatedItem,
  { rubric, say }: ReportSource,
): RatingBlock {
  const { scale } = rubric;
  const length = scale.max - scale.min + 1;
  const steps = Array.from({ length }, (_, index) => scale.min + index);
  const next = rating === null || rating >= scale.max ? null : rating + 1;
  return {
    kind: 'rating',
    figure: rating === null ? '–' : `${rating}`,
    caption: rating === null ? say('Not rated') : say('Rating, out of {max}', { max: scale.max }),
    steps: steps.map((step) => ({ text: `${step}`, chosen: step === rating })),
    wording: known([
      [say('Why there is no rating'), rating === null ? `${notRatedText(notRated, say)}.` : null],
      [say('Anchor met'), anchorText(item, rating)],
      ...(next === null
        ? []
        : [[say('What a rating of {rating} asks for', { rating: next }), anchorText(item, next)] as const]),
    ]),
  };
}

/** Where the reviewers rated otherwise than the inputs suggest, the reason, or that none is given. */
function overrideNote(item: Item, { rating, override }: RatedItem, { result, say }: ReportSource): Block[] {
  const suggested = result.items.find(({ id }) => id === item.id)?.suggestion ?? null;
  if (rating !== null && suggested !== null && suggested !== rating) {
    const title = say('Rated {rating}, while the inputs suggest {suggested}', { rating, suggested });
    return [note('information', title, reasonOrNone(override, say))];
  }
  return override === null ? [] : [note('information', say('Reason recorded for the rating'), override)];
}

function recommendation(
  { rating, recommendation: text }: RatedItem,
  { rubric, say }: ReportSource,
  id: string,
): Block[] {
  const due = rating !== null && rating < rubric.scale.recommendBelow;
  if (text === null && !due) return [];
  return [
    heading(3, `${id}-recommendation`, say('Recommendation')),
    paragraph(text ?? say('No recommendation recorded.')),
  ];
}
