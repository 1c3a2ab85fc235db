import { outcomeKeys, reviewVersion } from './build.ts';
import type { AnswerRound, Evidence, ItemAnswer, Place, Previous, RatedItem, Review } from './model.ts';

/**
 * The text of a review file: JSON with two-space indent, keys in a fixed order and items in the order of the
 * rubric, so that a change is a readable diff. Of an item only what is known is written.
 */
export function writeReview(review: Review, itemOrder: readonly string[]): string {
  const {
    id,
    rubric,
    kind,
    mode,
    status,
    service,
    dates,
    reviewers,
    ratedBy,
    previous,
    summary,
    outcomes,
    lists,
    answers,
    history,
    place,
  } = review;
  const inOrder = (items: object) => [
    ...itemOrder,
    ...Object.keys(items).filter((item) => !itemOrder.includes(item)),
  ];
  const file = {
    format: 'ips-fidelity-review',
    version: reviewVersion,
    id,
    rubric: pick(rubric, ['id', 'edition', 'version', 'digest']),
    kind,
    mode,
    status,
    service: pick(service, ['id', 'name', 'provider', 'area', 'region']),
    dates: pick(dates, ['from', 'to']),
    reviewers: reviewers.map((reviewer) => pick(reviewer, ['id', 'name', 'role'])),
    ...(ratedBy === null ? {} : { ratedBy }),
    ...(previous === null ? {} : { previous: previousEntry(previous, inOrder(previous.items)) }),
    items: Object.fromEntries(inOrder(review.items).flatMap((item) => itemEntry(item, review.items[item]))),
    ...(summary === null ? {} : { summary: pick(summary, ['strengths', 'priorities']) }),
    ...(outcomes === null ? {} : { outcomes: pickKnown(outcomes, outcomeKeys) }),
    ...(lists.length === 0
      ? {}
      : { lists: lists.map((list) => pick(list, ['kind', 'file', 'digest', 'rows', 'used'])) }),
    ...(answers.length === 0
      ? {}
      : { answers: answers.map((round) => roundEntry(round, inOrder(round.items))) }),
    ...(history.length === 0 ? {} : { history: history.map((change) => pick(change, changeKeys)) }),
    ...(place === null ? {} : { place: placeEntry(place) }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const changeKeys = ['at', 'by', 'item', 'field', 'from', 'to', 'reason'] as const;

function roundEntry({ items, ...round }: AnswerRound, order: readonly string[]): object {
  const answered = order.flatMap((id) => (items[id] === undefined ? [] : [[id, answerEntry(items[id])]]));
  return { ...pick(round, ['at', 'file', 'digest']), items: Object.fromEntries(answered) };
}

function answerEntry({ decision, reason, newRating, ...said }: ItemAnswer): object {
  return {
    ...pick(said, ['verdict', 'comment', 'evidence', 'rating']),
    ...(decision === null ? {} : { decision }),
    ...(reason === null ? {} : { reason }),
    ...(newRating === null ? {} : { newRating }),
  };
}

function placeEntry({ entry, ...place }: Place): object {
  const shown = entry === null ? null : pick(entry, ['source', 'from', 'note']);
  return { ...pick(place, ['item', 'step', 'draft']), entry: shown };
}

function evidenceEntry({ by, ...entry }: Evidence): object {
  return { ...pick(entry, ['source', 'from', 'note']), ...(by === null ? {} : { by }) };
}

function previousEntry({ file, id, kind, dates, rubric, items }: Previous, order: readonly string[]): object {
  const known = {
    ...(file === null ? {} : { file }),
    ...(id === null ? {} : { id }),
    ...(kind === null ? {} : { kind }),
    ...(dates === null ? {} : { dates: pick(dates, ['from', 'to']) }),
    ...(rubric === null ? {} : { rubric: pick(rubric, ['id', 'edition', 'version']) }),
  };
  const rated = order.flatMap((id) => {
    const item = items[id];
    if (item === undefined) return [];
    const { rating, recommendation } = item;
    return [[id, { rating, ...(recommendation === null ? {} : { recommendation }) }]];
  });
  return rated.length === 0 ? known : { ...known, items: Object.fromEntries(rated) };
}

function itemEntry(id: string, item: RatedItem | undefined): [string, object][] {
  if (item === undefined) return [];
  const {
    rating,
    notRated,
    inputs,
    override,
    evidence,
    recommendation,
    independent,
    consensusReason,
    flagged,
    changeReason,
    correction,
  } = item;
  const file = {
    rating,
    ...(notRated === null ? {} : { notRated }),
    ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
    ...(override === null ? {} : { override }),
    ...(evidence.length === 0 ? {} : { evidence: evidence.map(evidenceEntry) }),
    ...(recommendation === null ? {} : { recommendation }),
    ...(Object.keys(independent).length === 0 ? {} : { independent }),
    ...(consensusReason === null ? {} : { consensusReason }),
    ...(flagged ? { flagged } : {}),
    ...(changeReason === null ? {} : { changeReason }),
    ...(correction === null ? {} : { correction: pick(correction, ['rating', 'reason']) }),
  };
  const untouched = rating === null && Object.keys(file).length === 1;
  return untouched ? [] : [[id, file]];
}

function pick<T extends object, K extends keyof T>(value: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<T, K>;
}

/** What is known, in the given order. */
function pickKnown<T extends object, K extends keyof T>(value: T, keys: readonly K[]): object {
  return pick(
    value,
    keys.filter((key) => value[key] !== null),
  );
}
