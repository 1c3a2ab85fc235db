import type { ItemAnswer, Review } from '../../../src/core/review/model.ts';
import { goodReview } from './sample-reviews.ts';

/** An answer that says nothing yet, to be filled in. */
export const noAnswer: ItemAnswer = {
  verdict: null,
  comment: null,
  evidence: null,
  rating: 4,
  decision: null,
  reason: null,
  newRating: null,
};

/** A final review to which the service answered twice. */
export const answeredReview: Review = {
  ...goodReview,
  answers: [
    {
      at: '2026-03-30T09:12:00.000Z',
      file: 'brookvale-answers.docx',
      digest: '5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9',
      items: {
        'caseload-size': {
          ...noAnswer,
          verdict: 'disagree',
          comment: 'The vacant post was filled on 1 March.',
          evidence: 'The staffing list of 2 March: 7.4 full-time equivalents.\nIt is in the shared folder.',
          decision: 'changed',
          reason: 'The staffing list bears it out: 143 ÷ 7.4 is below 20.',
          newRating: 5,
        },
        'employment-services-staff': { ...noAnswer, verdict: 'agree', rating: 5 },
        'vocational-generalists': { ...noAnswer, verdict: 'agree', rating: 5 },
        'team-assignment': {
          ...noAnswer,
          verdict: 'disagree',
          comment: 'Clients of the early intervention team should not count.',
          decision: 'kept',
          reason: 'They are clients of the service.',
        },
        'team-contact': { ...noAnswer, comment: 'The minutes say otherwise.' },
      },
    },
    {
      at: '2026-04-02T15:00:00.000Z',
      file: 'brookvale-answers-2.docx',
      digest: '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b',
      items: {
        'team-assignment': {
          ...noAnswer,
          verdict: 'disagree',
          comment: 'Clients of the early intervention team should not count.',
        },
        'team-contact': { ...noAnswer, comment: 'The minutes of the Harbour team say otherwise.' },
      },
    },
  ],
};
