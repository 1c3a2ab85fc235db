import type { AnswerRound, Change, Place, Previous, RatedItem, Review } from './model.ts';
import type { ItemFile, PreviousFile, ReviewFile, RoundFile } from './schema.ts';

/** The version of the review format that this programme writes. */
export const reviewVersion = 1;

/** What may be known of outcomes, in the order in which it is written. */
export const outcomeKeys = [
  ...(['period', 'joined', 'started', 'atSixWeeks', 'atThirteenWeeks'] as const),
  ...(['caseload', 'specialists'] as const),
];

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
  changeReason: null,
  correction: null,
};

/** The review of a file whose shape is sound; whatever is unknown becomes null. */
export function buildReview(file: ReviewFile): Review {
  return {
    id: known(file.id),
    rubric: nulls(file.rubric, ['edition', 'version', 'digest']),
    kind: file.kind,
    mode: known(file.mode),
    status: file.status,
    service: nulls(file.service, ['provider', 'area', 'region']),
    dates: nulls(file.dates, ['to']),
    reviewers: (file.reviewers ?? []).map((reviewer) => nulls(reviewer, ['name', 'role'])),
    ratedBy: known(file.ratedBy),
    previous: buildPrevious(file.previous ?? null),
    items: Object.fromEntries(Object.entries(file.items).map(([id, item]) => [id, buildItem(item)])),
    summary: file.summary ? nulls(file.summary, ['strengths', 'priorities']) : null,
    outcomes: file.outcomes ? nulls(file.outcomes, outcomeKeys) : null,
    lists: file.lists ?? [],
    answers: (file.answers ?? []).map(buildRound),
    history: (file.history ?? []).map((change) => nulls(change, ['by', 'item', 'reason']) as Change),
    place: file.place ? buildPlace(file.place) : null,
  };
}

function buildRound({ items, ...round }: RoundFile): AnswerRound {
  const answers = Object.entries(items).map(([id, answer]) => [id, nulls(answer, answerKeys)] as const);
  return { ...round, items: Object.fromEntries(answers) };
}

const answerKeys = [
  ...(['verdict', 'comment', 'evidence', 'rating'] as const),
  ...(['decision', 'reason', 'newRating'] as const),
];

function buildPlace(file: NonNullable<ReviewFile['place']>): Place {
  const entry = file.entry ? nulls(file.entry, ['source', 'from', 'note']) : null;
  return { ...nulls(file, ['item', 'draft']), entry };
}

/** What is known of the review before. A file made elsewhere may only name it. */
function buildPrevious(file: ReviewFile['previous'] | null): Previous | null {
  if (!file) return null;
  const { items, ...previous } = typeof file === 'string' ? { file } : file;
  return {
    ...nulls(previous as PreviousFile, ['file', 'id', 'kind']),
    dates: previous.dates ? nulls(previous.dates, ['to']) : null,
    rubric: previous.rubric ? nulls(previous.rubric, ['edition', 'version']) : null,
    items: Object.fromEntries(
      Object.entries(items ?? {}).map(([id, item]) => [id, nulls(item, ['rating', 'recommendation'])]),
    ),
  };
}

function buildItem(file: ItemFile): RatedItem {
  return {
    ...untouchedItem,
    ...present(file),
    evidence: (file.evidence ?? []).map((entry) => nulls(entry, ['from', 'by'])),
    correction: file.correction ? nulls(file.correction, ['reason']) : null,
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
