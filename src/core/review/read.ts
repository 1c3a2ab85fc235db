import { type Problem, problem } from '../problem.ts';
import { prototypeKeys, schemaProblems } from '../schema-problems.ts';
import type { Change, Place, RatedItem, Review } from './model.ts';
import { type ItemFile, type ReviewFile, reviewSchema } from './schema.ts';

export interface ReadReview {
  /** Null where an error stops it from being used. */
  review: Review | null;
  problems: Problem[];
}

/** The version of the review format that this programme writes. */
export const reviewVersion = 1;

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

/** An item that nobody has looked at yet. */
export const untouchedItem: RatedItem = {
  rating: null,
  notRated: null,
  inputs: {},
  override: null,
  evidence: [],
  recommendation: null,
  independent: {},
  consensusReason: null,
  flagged: false,
};

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

function buildReview(file: ReviewFile): Review {
  return {
    id: known(file.id),
    rubric: nulls(file.rubric, ['edition', 'version', 'digest']),
    kind: file.kind,
    mode: known(file.mode),
    status: file.status,
    service: nulls(file.service, ['provider', 'area', 'region']),
    dates: nulls(file.dates, ['to']),
    reviewers: (file.reviewers ?? []).map((reviewer) => nulls(reviewer, ['name', 'role'])),
    previous: known(file.previous),
    items: Object.fromEntries(Object.entries(file.items).map(([id, item]) => [id, buildItem(item)])),
    summary: file.summary ? nulls(file.summary, ['strengths', 'priorities']) : null,
    outcomes: (file.outcomes ?? null) as Review['outcomes'],
    history: (file.history ?? []).map((change) => nulls(change, ['by', 'item', 'reason']) as Change),
    place: file.place ? buildPlace(file.place) : null,
  };
}

function buildPlace(file: NonNullable<ReviewFile['place']>): Place {
  return { ...nulls(file, ['item', 'draft']), entry: file.entry ? nulls(file.entry, ['from']) : null };
}

function buildItem(file: ItemFile): RatedItem {
  return {
    ...untouchedItem,
    ...present(file),
    evidence: (file.evidence ?? []).map((entry) => nulls(entry, ['from'])),
  };
}

function known<T>(value: T | null | undefined): T | null {
  return value ?? null;
}

type Known<T, K extends keyof T> = { [P in keyof T as P extends K ? never : P]: T[P] } & {
  [P in K]-?: Exclude<T[P], undefined>;
};

/** The same object, with null in place of every named key that is absent. */
function nulls<T extends object, K extends keyof T & string>(value: T, keys: readonly K[]): Known<T, K> {
  const filled = Object.fromEntries(keys.map((key) => [key, value[key] ?? null]));
  return { ...value, ...filled } as unknown as Known<T, K>;
}

function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], null | undefined> } {
  const entries = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], null | undefined> };
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
    'previous',
  ],
  ...[
    'items',
    'summary',
    'outcomes',
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
