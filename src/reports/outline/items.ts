import { untouchedItem } from '../../core/review/build.ts';
import type { RatedItem } from '../../core/review/model.ts';
import { anchorText } from '../../core/rubric/lookup.ts';
import type { Item, Rubric, Section } from '../../core/rubric/model.ts';
import { suggestRating } from '../../core/suggestion/suggest.ts';
import { heading, itemHeading, itemTarget, known, list, note, paragraph, part } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { itemAgreement } from './independent.ts';
import { inputBlocks } from './inputs.ts';
import { itemLastTime } from './item-last-time.ts';
import type { Block, RatingBlock } from './model.ts';
import { notRatedText, reviewerName, scoreText } from './wording.ts';

/** One part per section, with its score and every item in full. */
export function sectionParts(source: ReportSource): Block[] {
  return source.rubric.sections.flatMap((section) => [
    part(`section-${section.id}`, section.title),
    ...sectionScore(section, source),
    ...section.items.flatMap((item) => itemBlocks(item, source)),
  ]);
}

function sectionScore({ id }: Section, { result }: ReportSource): Block[] {
  const found = result.sections.find((section) => section.id === id);
  return found === undefined ? [] : [paragraph(`Section score: ${scoreText(found.score, found.max)}.`)];
}

function itemBlocks(item: Item, source: ReportSource): Block[] {
  const { review, rubric } = source;
  const rated = review.items[item.id] ?? untouchedItem;
  const id = itemTarget(item.id);
  return [
    itemHeading(item),
    paragraph(item.asks),
    ...principles(item, rubric),
    ratingBlock(item, rated, rubric),
    ...overrideNote(item, rated),
    ...itemAgreement(rated, review),
    ...itemLastTime(item.id, rated, review, id),
    ...inputBlocks(item, rated, id),
    ...readings(item, id),
    ...evidence(rated, source, id),
    ...recommendation(rated, rubric, id),
  ];
}

function principles(item: Item, rubric: Rubric): Block[] {
  const names = item.principles.map((id) => rubric.principles[id] ?? id);
  if (names.length === 0) return [];
  return [
    paragraph(`${names.length === 1 ? 'Principle' : 'Principles'} it serves: ${names.join('; ')}.`, 'quiet'),
  ];
}

function ratingBlock(item: Item, { rating, notRated }: RatedItem, { scale }: Rubric): RatingBlock {
  const length = scale.max - scale.min + 1;
  const steps = Array.from({ length }, (_, index) => scale.min + index);
  const next = rating === null || rating >= scale.max ? null : rating + 1;
  return {
    kind: 'rating',
    figure: rating === null ? '–' : `${rating}`,
    caption: rating === null ? 'Not rated' : `Rating, out of ${scale.max}`,
    steps: steps.map((step) => ({ text: `${step}`, chosen: step === rating })),
    wording: known([
      ['Why there is no rating', rating === null ? `${notRatedText(notRated)}.` : null],
      ['Anchor met', anchorText(item, rating)],
      [`What a rating of ${next} asks for`, next === null ? null : anchorText(item, next)],
    ]),
  };
}

/** Where the reviewers rated otherwise than the inputs suggest, the reason, or that none is given. */
function overrideNote(item: Item, { rating, inputs, override }: RatedItem): Block[] {
  const suggested = suggestRating(item, inputs)?.rating ?? null;
  const differs = rating !== null && suggested !== null && suggested !== rating;
  if (differs) {
    const text = override === null ? 'No reason is recorded.' : `Reason: ${override}`;
    return [note('information', `Rated ${rating}, while the inputs suggest ${suggested}`, text)];
  }
  return override === null ? [] : [note('information', 'Reason recorded for the rating', override)];
}

function readings({ readings: read }: Item, id: string): Block[] {
  return read.length === 0 ? [] : [heading(3, `${id}-readings`, 'How the scale is read here'), list(read)];
}

function evidence({ evidence: entries }: RatedItem, { review, rubric }: ReportSource, id: string): Block[] {
  const title = heading(3, `${id}-evidence`, 'Evidence');
  if (entries.length === 0) return [title, paragraph('No evidence recorded.')];
  const named = entries.map(({ source, from, note: text, by }) => {
    const name = rubric.sources[source];
    return {
      source: name === undefined ? source : `${name} (${source})`,
      from: by === null ? from : fromText(from, reviewerName(review, by)),
      note: text,
    };
  });
  return [title, { kind: 'evidence', columns: { source: 'Source', note: 'What was found' }, entries: named }];
}

/** From whom or what, with whose note it is. */
function fromText(from: string | null, name: string): string {
  return [from, `Noted by ${name}`].filter(Boolean).join('\n');
}

function recommendation({ rating, recommendation: text }: RatedItem, { scale }: Rubric, id: string): Block[] {
  const due = rating !== null && rating < scale.recommendBelow;
  if (text === null && !due) return [];
  return [
    heading(3, `${id}-recommendation`, 'Recommendation'),
    paragraph(text ?? 'No recommendation recorded.'),
  ];
}
