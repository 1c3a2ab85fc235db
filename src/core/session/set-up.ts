import { nearest } from '../nearest.ts';
import { formatDate, readDay } from '../review/dates.ts';
import type { Kind, Mode, Place, Review, Reviewer } from '../review/model.ts';
import { kinds, modes } from '../review/words.ts';
import { changeStep, previousStep, type SetUpStep, setUpSteps } from './model.ts';

/** Whether a review is being set up for the first time: then nothing of it counts as changed. */
export function isSettingUp({ place }: Review): boolean {
  return place !== null && [...setUpSteps, previousStep].some((step) => step === place.step);
}

/** The part of the set-up that is asked at a place, for the first time or to change it; undefined where none is. */
export function setUpStepAt({ step }: Place): SetUpStep | undefined {
  return setUpSteps.find((known) => step === known || step === `${changeStep}:${known}`);
}

/** Why an answer to a set-up question is refused, as a sentence that says what to enter; null where it is not. */
export function setUpFault(step: SetUpStep, text: string, review: Review): string | null {
  const answer = text.trim();
  if (step === 'service') return answer === '' ? 'Enter the name of the service.' : null;
  if (step === 'kind')
    return Object.hasOwn(kinds, answer) ? null : `Choose one of: ${Object.keys(kinds).join(', ')}.`;
  if (step === 'mode')
    return answer === '' || Object.hasOwn(modes, answer)
      ? null
      : `Choose one of: ${Object.keys(modes).join(', ')}.`;
  if (step === 'from') {
    const read = readDay(answer);
    return 'fault' in read ? read.fault : null;
  }
  if (step === 'to') return lastDayFault(answer, review);
  return null;
}

/**
 * The review with the answer to a set-up question; the answer must be one that is not refused. The ids of the service
 * and of reviewers are made from their names at first; other files know them by these, so that later they are kept.
 */
export function setUp(review: Review, step: SetUpStep, text: string): Review {
  const answer = text.trim();
  switch (step) {
    case 'service':
      return { ...review, service: { ...review.service, id: idFor(answer, review), name: answer } };
    case 'provider':
    case 'area':
    case 'region':
      return { ...review, service: { ...review.service, [step]: answer || null } };
    case 'kind':
      return { ...review, kind: answer as Kind };
    case 'mode':
      return { ...review, mode: (answer || null) as Mode | null };
    case 'from':
      return { ...review, dates: { from: dayIn(answer), to: later(review.dates.to, dayIn(answer)) } };
    case 'to':
      return { ...review, dates: { ...review.dates, to: dayIn(answer) || null } };
    case 'reviewers':
      return withReviewers(review, reviewersIn(answer, review));
  }
}

/** What is known of a set-up question, as it would be typed. */
export function setUpAnswer(review: Review, step: SetUpStep): string {
  switch (step) {
    case 'service':
      return review.service.name;
    case 'provider':
    case 'area':
    case 'region':
      return review.service[step] ?? '';
    case 'kind':
      return review.kind;
    case 'mode':
      return review.mode ?? '';
    case 'from':
      return review.dates.from;
    case 'to':
      return review.dates.to ?? '';
    case 'reviewers':
      return review.reviewers.map(({ id, name }) => name ?? id).join(', ') || (review.ratedBy ?? '');
  }
}

/** The reviewer whom a word means, by id or by name; undefined where it is none of them. */
export function reviewerCalled({ reviewers }: Review, word: string): Reviewer | undefined {
  const wanted = word.trim().toLowerCase();
  return (
    reviewers.find(({ id }) => id.toLowerCase() === wanted) ??
    reviewers.find(({ name }) => name?.toLowerCase() === wanted)
  );
}

/** The id of the reviewer whom a word means, or the one that a new reviewer of that name gets. */
export function reviewerId(review: Review, word: string): string {
  return reviewerCalled(review, word)?.id ?? newReviewer(review, word)?.id ?? word;
}

/** A reviewer who is none of those of a review yet; undefined where the word names nobody. */
export function newReviewer({ reviewers }: Review, word: string): Reviewer | undefined {
  return parseReviewers(word.replaceAll(',', ' '), new Set(reviewers.map(({ id }) => id)))[0];
}

function idFor(name: string, review: Review): string {
  return review.service.id === '' || isSettingUp(review) ? serviceId(name) : review.service.id;
}

function dayIn(answer: string): string {
  const read = readDay(answer);
  return 'day' in read ? read.day : '';
}

/** The reviewers that are named. Those there are already stay as they are, also where a name of theirs was mended. */
function reviewersIn(names: string, review: Review): Reviewer[] {
  const fresh = parseReviewers(names);
  if (isSettingUp(review)) return fresh;
  const words = fresh.map(({ id, name }) => name ?? id);
  const kept = words.map((word) => reviewerCalled(review, word));
  const left = review.reviewers.filter((reviewer) => !kept.includes(reviewer));
  const taken = new Set(kept.flatMap((reviewer) => (reviewer === undefined ? [] : [reviewer.id])));
  return fresh.map((reviewer, index) => {
    const word = words[index] ?? '';
    const same =
      kept[index] ?? mended(word, left) ?? left.find(({ id, name }) => name === null && id === reviewer.id);
    if (same === undefined) return parseReviewers(word, taken)[0] ?? reviewer;
    taken.add(same.id);
    return kept[index] === undefined ? { ...same, name: reviewer.name } : same;
  });
}

/** The one of some reviewers whose name a word most likely mends. */
function mended(word: string, left: readonly Reviewer[]): Reviewer | undefined {
  const name = nearest(
    word,
    left.flatMap((reviewer) => reviewer.name ?? []),
  );
  return name === null ? undefined : left.find((reviewer) => reviewer.name === name);
}

/** Whoever rates in a file is one of its reviewers, also where only their initials are known. */
function withReviewers(review: Review, reviewers: Reviewer[]): Review {
  const { ratedBy } = review;
  if (ratedBy === null || ratedBy.trim() === '') return { ...review, reviewers };
  const own = reviewerCalled({ ...review, reviewers }, ratedBy);
  if (own !== undefined) return { ...review, reviewers, ratedBy: own.id };
  return { ...review, reviewers: [...reviewers, { id: ratedBy, name: null, role: null }] };
}

/** A stable id made from a name: `north-vale-ips`. Names without any letter or digit give `service`. */
export function serviceId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'service';
}

/** Reviewers from names separated by commas; each gets initials as id (R where there are none), made distinct where two have the same. */
export function parseReviewers(names: string, taken = new Set<string>()): Reviewer[] {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      // Initials alone are an id: nobody is called “AB”.
      const isId = /^[A-Z]{2,4}\d?$/.test(name);
      return { id: distinct(isId ? name : initials(name), taken), name: isId ? null : name, role: null };
    });
}

function initials(name: string): string {
  const letters = name.split(/[\s-]+/).map((word) => [...word][0]?.toUpperCase() ?? '');
  return letters.join('') || 'R';
}

function distinct(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let number = 2; taken.has(candidate); number += 1) candidate = `${id}${number}`;
  taken.add(candidate);
  return candidate;
}

function lastDayFault(answer: string, { dates }: Review): string | null {
  if (answer === '') return null;
  const read = readDay(answer);
  if ('fault' in read) return `${read.fault} Nothing means a review of one day.`;
  return read.day < dates.from
    ? `Enter a day that is not before the first, ${formatDate(dates.from)}.`
    : null;
}

function later(to: string | null, from: string): string | null {
  return to !== null && to < from ? null : to;
}
