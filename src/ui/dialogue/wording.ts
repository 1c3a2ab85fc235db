import type { Kind } from '../../core/review/model.ts';
import type { SetUpStep } from '../../core/session/model.ts';

/** The words of the dialogue: to reviewers who visit a service, and to a service that looks at itself. */
export interface Wording {
  rating: (item: string) => string;
  evidence: (item: string) => string;
  recommendation: (item: string) => string;
  strengths: string;
  priorities: string;
  collect: string;
  setUp: Readonly<Partial<Record<SetUpStep, string>>>;
}

/** The words for a kind of review. A guided self-assessment is done by the service with a guest. */
export function wordingFor(kind: Kind): Wording {
  return kind === 'external' ? toReviewers : toService;
}

const toReviewers: Wording = {
  rating: (item) => `Your rating for ${item}`,
  evidence: (item) => `Evidence for ${item}`,
  recommendation: (item) => `What do you recommend on ${item}?`,
  strengths: 'What goes well in this service?',
  priorities: 'What should it turn to first?',
  collect: 'Collect evidence from whom or what?',
  setUp: {},
};

const toService: Wording = {
  rating: (item) => `How would you rate yourselves on ${item}?`,
  evidence: (item) => `What would you show a reviewer on ${item}?`,
  recommendation: (item) => `What will you do about ${item}?`,
  strengths: 'What goes well in your service?',
  priorities: 'What will you turn to first?',
  collect: 'Whom will you ask, or what will you look at?',
  setUp: {
    service: 'What is your service called?',
    provider: 'Who provides your service?',
    from: 'On which day do you start?',
    to: 'On which day do you end?',
    reviewers: 'Who rates?',
  },
};
