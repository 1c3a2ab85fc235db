import { type Problem, problem } from '../problem.ts';
import { prototypeKeys, schemaProblems } from '../schema-problems.ts';
import { buildReview, reviewVersion } from './build.ts';
import type { Review } from './model.ts';
import { reviewSchema } from './schema.ts';

export interface ReadReview {
  /** Null where an error stops it from being used. */
  review: Review | null;
  problems: Problem[];
}

/**
 * Reads a review from a parsed value and finds every fault of its shape. A file of another kind, or written by
 * a newer version of the programme, is refused as a whole; whatever is unknown becomes null.
 */
export function readReview(value: unknown): ReadReview {
  const stranger = notAReview(value);
  if (stranger !== null) return { review: null, problems: [stranger] };
  const strange = prototypeKeys(value);
  const parsed = reviewSchema.safeParse(value);
  if (!parsed.success) {
    return { review: null, problems: [...strange, ...schemaProblems(parsed.error.issues, value, knownKeys)] };
  }
  return { review: strange.length > 0 ? null : buildReview(parsed.data), problems: strange };
}

function notAReview(value: unknown): Problem | null {
  const file =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  if (!Object.hasOwn(file, 'format') || file.format !== 'ips-fidelity-review') {
    return problem(
      'not-a-review',
      [],
      'This is not a review file.',
      'A review file has “format”: “ips-fidelity-review”. Check that you named the right file.',
    );
  }
  if (typeof file.version === 'number' && file.version > reviewVersion) {
    return problem(
      'newer-version',
      ['version'],
      `This review was written by a newer version of ips-fidelity (format ${file.version}; this one reads format ${reviewVersion}).`,
      'Update ips-fidelity, then try again.',
    );
  }
  return null;
}

const knownKeys = [
  ...[
    'format',
    'version',
    'id',
    'rubric',
    'kind',
    'mode',
    'status',
    'service',
    'dates',
    'reviewers',
    'ratedBy',
    'previous',
  ],
  ...[
    'items',
    'summary',
    'outcomes',
    'lists',
    'answers',
    'history',
    'place',
    'rating',
    'notRated',
    'inputs',
    'override',
    'evidence',
  ],
  ...[
    'recommendation',
    'independent',
    'consensusReason',
    'flagged',
    'changeReason',
    'correction',
    'source',
    'from',
    'note',
    'to',
    'name',
    'role',
  ],
  ...[
    'provider',
    'area',
    'region',
    'edition',
    'digest',
    'verdict',
    'comment',
    'decision',
    'newRating',
    'file',
    'rows',
    'used',
    'strengths',
    'priorities',
    'at',
    'by',
    'item',
    'field',
    'reason',
  ],
  ...[
    'step',
    'draft',
    'entry',
    'period',
    'joined',
    'started',
    'atSixWeeks',
    'atThirteenWeeks',
    'caseload',
    'specialists',
  ],
];
