import { type Audience, audiences, resultShown, type Shown, shownTo } from '../../core/audience.ts';
import type { Review } from '../../core/review/model.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Result } from '../../core/scoring.ts';
import { english } from '../words/english.ts';
import { type Language, type Say, sayIn } from '../words/say.ts';
import { agreementPart } from './agreement.ts';
import { answersPart } from './answers.ts';
import { cleanTexts } from './clean.ts';
import { coverOf } from './cover.ts';
import { sectionParts } from './items.ts';
import { lastTimePart } from './last-time-part.ts';
import { methodPart } from './method.ts';
import type { Attachment, Block, ReportOutline } from './model.ts';
import { planPart } from './plan.ts';
import { profilePart } from './profile.ts';
import { scoresPart } from './scores.ts';
import { datesText } from './wording.ts';

/** What a report is made from: a review, the rubric it was rated with, and the scores of the two. */
export interface ReportInput {
  review: Review;
  rubric: Rubric;
  result: Result;
}

/** What may be chosen about a report. */
export interface Choices {
  audience: Audience;
  /** The language of the report's fixed words. */
  language: Language;
  /** What the report calls itself; null for the usual name. */
  title: string | null;
  /** The organisation that publishes it. */
  organisation: string | null;
  /** Whether it has places for the answers of the service. */
  comments: boolean;
  /** Writes the review that the report carries; null where it carries none. */
  carry: ((review: Review) => Attachment) | null;
}

/** What every part of the outline is told from: the review as its readers may see it, and the way to say things. */
export interface ReportSource extends ReportInput {
  audience: Audience;
  hidden: Shown['hidden'];
  interviewed: Shown['interviewed'];
  language: Language;
  say: Say;
  organisation: string | null;
  comments: boolean;
}

const usual: Choices = {
  audience: audiences[0],
  language: english,
  title: null,
  organisation: null,
  comments: false,
  carry: null,
};

/** Says what the report of a review holds, word for word. The same input always gives the same outline. */
export function buildOutline(input: ReportInput, choices: Partial<Choices> = {}): ReportOutline {
  return tellReport(reportSource(input, choices), choices);
}

/** The outline of what has been made ready for its readers; the choices are those that it was made ready with. */
export function tellReport(source: ReportSource, choices: Partial<Choices> = {}): ReportOutline {
  const { title, carry } = { ...usual, ...choices };
  const name = title ?? reportName(source);
  const told = cleanTexts<Omit<ReportOutline, 'attachment'>>({
    title: `${name}: ${source.review.service.name}`,
    language: source.language.code,
    draft: isDraft(source),
    document: documentFacts(source),
    furniture: furnitureOf(source, name),
    cover: coverOf(source, name),
    contents: { title: source.say('Contents') },
    blocks: partsOf(source),
  });
  // What is carried is the review itself, to the letter.
  return { ...told, attachment: carry === null ? null : carry(source.review) };
}

/** What the parts of an outline are told from, once it is settled who reads it and in which language. */
export function reportSource(input: ReportInput, choices: Partial<Choices> = {}): ReportSource {
  const { audience, language, organisation, comments } = { ...usual, ...choices };
  const shown = shownTo(audience, input.review, input.rubric);
  const result = resultShown(input.result, shown);
  return { ...input, ...shown, result, audience, language, say: sayIn(language), organisation, comments };
}

function partsOf(source: ReportSource): Block[] {
  return [
    profilePart,
    scoresPart,
    lastTimePart,
    agreementPart,
    sectionParts,
    answersPart,
    planPart,
    methodPart,
  ].flatMap((part) => part(source));
}

function documentFacts({ review, rubric, organisation, say }: ReportSource): ReportOutline['document'] {
  return {
    authors: review.reviewers.map(({ id, name }) => name ?? id),
    publisher: organisation,
    subject: `${rubric.title}, ${datesText(review.dates, say)}`,
    date: review.dates.to ?? review.dates.from,
  };
}

function furnitureOf(source: ReportSource, name: string): ReportOutline['furniture'] {
  const { review, say } = source;
  return {
    header: { start: review.service.name, end: name },
    footer: {
      start: say('Review of {dates}', { dates: datesText(review.dates, say) }),
      mark: isDraft(source) ? say('DRAFT') : null,
    },
    pageNumber: say('Page {page} of {pages}'),
  };
}

function isDraft({ result }: ReportSource): boolean {
  return result.total.status === 'incomplete';
}

/** What the report calls itself, on every page: nobody is to take the ratings of one reviewer for the agreed ones. */
function reportName(source: ReportSource): string {
  const { review, say } = source;
  const draft = isDraft(source);
  if (review.ratedBy === null)
    return draft ? say('Draft fidelity review report') : say('Fidelity review report');
  return draft
    ? say('Draft fidelity review report, one reviewer alone')
    : say('Fidelity review report, one reviewer alone');
}
