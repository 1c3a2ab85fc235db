import type { ChalkInstance } from 'chalk';
import { explainAgreement } from '../core/agreement-words.ts';
import type { Comparison } from '../core/consensus/compare.ts';
import type { Alone } from '../core/consensus/faults.ts';
import { printable } from '../core/printable.ts';
import { formatDates } from '../core/review/dates.ts';
import { findItem } from '../core/rubric/lookup.ts';
import type { Rubric } from '../core/rubric/model.ts';
import { itemNames } from './closing.ts';
import { columnRow } from './columns.ts';
import { hang, wrap } from './wrap.ts';

interface Look {
  width: number;
  style: ChalkInstance;
  plain: boolean;
}

/** How reviewers agree who rated alone: the figures with what they mean, the items on which they differ, the others. */
export function comparisonText(
  { service, dates, reviewers, agreement, discrepancies, differentFacts, agreed }: Comparison,
  alone: readonly Alone[],
  rubric: Rubric,
  look: Look,
): string {
  const { width, style } = look;
  const names = reviewers.map((id) => reviewerName(id, alone));
  const titles = (ids: readonly string[]) =>
    itemNames(ids.map((id) => findItem(rubric, id)).filter((item) => item !== undefined));
  const said = explainAgreement(agreement, (id) => id);
  return [
    style.bold(wrap(printable(service.name), width)),
    wrap(printable(`${formatDates(dates)} · rated alone by ${names.join(', ')}`), width),
    '',
    ...said.map((line) => hang('- ', printable(line), width, 2)),
    '',
    ...(discrepancies.length === 0
      ? ['The reviewers differ on no item.']
      : [
          style.bold(
            wrap(`They differ on ${counted(discrepancies.length)}, the largest difference first:`, width),
          ),
          ...differing(discrepancies, reviewers, rubric, look),
        ]),
    ...(differentFacts.length === 0
      ? []
      : ['', hang('Same rating, different facts: ', titles(differentFacts), width, 2)]),
    ...(agreed.length === 0
      ? []
      : ['', hang('Agreed and carried over: ', titles(agreed.map(({ item }) => item)), width, 2)]),
  ].join('\n');
}

function differing(
  discrepancies: Comparison['discrepancies'],
  reviewers: readonly string[],
  rubric: Rubric,
  { width, style, plain }: Look,
): string[] {
  const rows = discrepancies.map(({ item: id, ratings, spread }) => {
    const item = findItem(rubric, id);
    return {
      name: `${item?.number ?? ''} ${item?.title ?? id}`,
      ratings: reviewers.map((reviewer) => ratings[reviewer] ?? '–'),
      apart: spread === null ? 'not rated by all' : `${spread} apart`,
    };
  });
  const column = Math.max(5, ...reviewers.map((id) => id.length + 2));
  const title = width - column * reviewers.length - 18;
  if (plain || title < 16)
    return rows.map(({ name, ratings, apart }) =>
      wrap(
        `${name}: ${ratings.map((rating, index) => `${reviewers[index]} ${rating}`).join(', ')}, ${apart}`,
        width,
        '  ',
      ),
    );
  const row = (
    name: string,
    ratings: readonly (string | number)[],
    apart: string,
    draw = (text: string) => text,
  ) =>
    columnRow([
      { text: name, width: title, draw },
      ...ratings.map((rating) => ({ text: String(rating), width: column, align: 'right' as const, draw })),
      { text: apart, width: 18, draw },
    ]);
  return [
    row('', reviewers.map(printable), '', style.dim),
    ...rows.map(({ name, ratings, apart }) => row(name, ratings, apart)),
  ];
}

function reviewerName(id: string, alone: readonly Alone[]): string {
  const named = alone
    .flatMap(({ review }) => review.reviewers)
    .find((reviewer) => reviewer.id === id && reviewer.name !== null);
  return named === undefined ? id : `${named.name} (${id})`;
}

function counted(items: number): string {
  return `${items} item${items === 1 ? '' : 's'}`;
}
