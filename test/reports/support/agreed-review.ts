import { untouchedItem } from '../../../src/core/review/build.ts';
import type { RatedItem, Review } from '../../../src/core/review/model.ts';
import { goodItems } from './rated-items.ts';
import { goodReview } from './sample-reviews.ts';

/** What was given a year before. Total: 92, and 93 as corrected. */
const lastRatings: Readonly<Record<string, number>> = {
  'caseload-size': 3,
  'employment-services-staff': 5,
  'vocational-generalists': 2,
  'team-assignment': 4,
  'team-contact': 3,
  'partner-collaboration': 3,
  'vocational-unit': 5,
  'supervisor-role': 4,
  'zero-exclusion': 3,
  'competitive-focus': 4,
  'executive-support': 1,
  'work-incentives': 4,
  disclosure: 5,
  'work-based-assessment': 4,
  'rapid-job-search': 2,
  'individualised-search': 4,
  'employer-contact-frequency': 4,
  'employer-contact-quality': 3,
  'job-type-diversity': 4,
  'employer-diversity': 5,
  'competitive-jobs': 5,
  'individualised-support': 4,
  'time-unlimited-support': 4,
  'community-based': 3,
  'assertive-outreach': 4,
};

const lastAdvice: Readonly<Record<string, string>> = {
  'executive-support': 'Ask the trust’s chief operating officer to chair a steering group for the service.',
  'rapid-job-search': 'Meet an employer with each new client within the first month.',
};

const changes: Readonly<Record<string, Partial<RatedItem>>> = {
  'caseload-size': {
    independent: { az: 4, lg: 3 },
    consensusReason:
      'The vacant post had been counted as filled in one of the two lists. Both reviewers read the staffing list again and came to 6.8 full-time equivalents.',
    evidence: (goodItems['caseload-size']?.evidence ?? []).map((entry, index) => ({
      ...entry,
      by: ['az', 'lg', null][index] ?? null,
    })),
  },
  'vocational-generalists': {
    correction: {
      rating: 3,
      reason: 'Follow-along support was given, but the reviewers were shown only closed records.',
    },
    changeReason: 'Specialists now carry every phase; the job coach has become a specialist.',
  },
  'executive-support': {
    independent: { az: 2, lg: 4 },
    consensusReason: 'A steering group meets, but fidelity was on its agenda only once.',
    changeReason: 'A steering group was set up in May 2025.',
  },
  disclosure: { independent: { az: 5, lg: 4 } },
  'employer-contact-frequency': { independent: { az: 3 } },
};

/** A complete, final review that two reviewers agreed on after rating alone, with an earlier review beside it. */
export const agreedReview: Review = {
  ...goodReview,
  previous: {
    file: 'brookvale-2025.review.json',
    id: '0b2f8f4e-6f0b-4a52-9a2e-0c4fd9f1a0d3',
    kind: 'guided-self',
    dates: { from: '2025-03-10', to: '2025-03-11' },
    rubric: { id: 'ips-25-uk', edition: goodReview.rubric.edition, version: '0.9.0' },
    items: Object.fromEntries(
      Object.entries(lastRatings).map(([id, rating]) => [
        id,
        { rating, recommendation: lastAdvice[id] ?? null },
      ]),
    ),
  },
  items: Object.fromEntries(Object.entries(goodItems).map(([id, rated]) => [id, agreed(id, rated)])),
  lists: [
    {
      kind: 'caseload',
      file: 'caseload-february-2026.csv',
      digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      rows: 146,
      used: 143,
    },
    {
      kind: 'jobs',
      file: 'Brookvale Employment Service, jobs started March 2025 to February 2026, without names.csv',
      digest: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
      rows: 1047,
      used: 1047,
    },
  ],
  history: [
    change({ at: '2026-03-03T16:20:00.000Z', item: 'disclosure', field: 'rating', from: 4, to: 3 }),
    change({ at: '2026-03-06T17:02:11.000Z', field: 'status', from: 'in-progress', to: 'final' }),
    change({
      at: '2026-03-16T09:30:00.000Z',
      by: 'az',
      field: 'status',
      from: 'final',
      to: 'in-progress',
      reason: 'The service sent the missing staffing list.',
    }),
    change({
      at: '2026-03-16T09:41:00.000Z',
      by: 'az',
      item: 'caseload-size',
      field: 'rating',
      from: 3,
      to: 5,
    }),
    change({
      at: '2026-03-16T09:42:00.000Z',
      by: 'az',
      item: 'caseload-size',
      field: 'rating',
      from: 5,
      to: 4,
    }),
    change({ at: '2026-03-16T09:43:00.000Z', by: 'az', item: 'caseload-size', field: 'evidence', to: 'MIS' }),
    change({ at: '2026-03-16T09:50:00.000Z', field: 'status', from: 'in-progress', to: 'final' }),
  ],
};

/** One reviewer's own file of the same review. */
export const ownReview: Review = { ...goodReview, ratedBy: 'lg' };

/** The agreed review with one of its items changed. */
export function agreedWith(id: string, changed: Partial<RatedItem>): Review {
  const rated = { ...(agreedReview.items[id] ?? untouchedItem), ...changed };
  return { ...agreedReview, items: { ...agreedReview.items, [id]: rated } };
}

function agreed(id: string, rated: RatedItem): RatedItem {
  const { rating } = rated;
  const independent: Record<string, number> = rating === null ? {} : { az: rating, lg: rating };
  return { ...untouchedItem, ...rated, independent, ...changes[id] };
}

function change(told: Partial<Review['history'][number]> & { at: string; field: string }) {
  return { by: null, item: null, from: null, to: null, reason: null, ...told };
}
