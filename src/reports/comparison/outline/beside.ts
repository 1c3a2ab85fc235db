import type { Comparison } from '../../../core/comparison/model.ts';
import type { ProgrammeAgreement, SelfExternal } from '../../../core/comparison/model-beside.ts';
import { formatDate } from '../../../core/review/dates.ts';
import { facts, names, numbers, paragraph, part, row, texts } from '../../outline/blocks.ts';
import type { Block } from '../../outline/model.ts';
import { coefficient, counted, exact, mean, percent, signed, whyNone } from './figures.ts';
import { mostItems, mostRows, shortened } from './parts.ts';

/** How services rate themselves beside how others rate them, where it was asked for. */
export function selfPart({ selfExternal }: Comparison): Block[] {
  if (selfExternal === null) return [];
  const { pairs, total, withinDays, unpaired } = selfExternal;
  const { shown, more } = shortened(pairs, mostRows, 'pair');
  return [
    part('self', 'Self-assessments beside external reviews'),
    paragraph(
      `Each self-assessment stands beside the nearest external review of its service that lies no more than ${counted(withinDays, 'day')} away. Differences are self minus external.`,
      'quiet',
    ),
    facts([
      [
        'Pairs',
        `${Math.max(pairs.length, total.n)}${unpaired === 0 ? '' : `; ${counted(unpaired, 'self-assessment')} without an external review near enough`}`,
      ],
      ['Mean difference of totals', `${signed(total.mean.value)} ${whyNone(total.mean)}`.trim()],
      ['Mean distance of totals', mean(total.absolute)],
      ['Agreement of totals (intraclass correlation)', agreementOf(total.icc)],
    ]),
    ...(pairs.length === 0 ? [] : [pairsTable(shown), ...more]),
    ...(selfExternal.items.some(({ n }) => n > 0) ? selfItems(selfExternal) : []),
  ];
}

function agreementOf(icc: SelfExternal['total']['icc']): string {
  if (icc.value === null) return whyNone(icc);
  const ends =
    icc.low === null || icc.high === null ? '' : ` (${coefficient(icc.low)} to ${coefficient(icc.high)})`;
  return `${coefficient(icc.value)}${ends}`;
}

function pairsTable(pairs: SelfExternal['pairs']): Block {
  return {
    kind: 'table',
    title: 'Self-assessments beside external reviews',
    columns: [
      ...[names('Service', 3), texts('Self', 2), numbers('Total')],
      ...[texts('External', 2), numbers('Total'), numbers('Difference')],
    ],
    rows: pairs.map(({ name, self, external, difference }) =>
      row(
        'plain',
        ...[name, formatDate(self.date), exact(self.total)],
        ...[formatDate(external.date), exact(external.total), signed(difference)],
      ),
    ),
  };
}

function selfItems({ items }: SelfExternal): Block[] {
  const sorted = [...items].sort(
    (a, b) => (b.absolute.value ?? -1) - (a.absolute.value ?? -1) || a.number - b.number,
  );
  const { shown, more } = shortened(sorted, mostItems, 'item');
  return [
    {
      kind: 'table',
      title: 'Items, those with the largest distance first',
      columns: [
        ...[numbers('No.'), names('Item', 3), numbers('Pairs')],
        ...[numbers('Mean difference'), numbers('Mean distance')],
      ],
      rows: shown.map(({ number, title, n, mean: difference, absolute }) =>
        row('plain', `${number}`, title, `${n}`, signed(difference.value), mean(absolute)),
      ),
    },
    ...more,
  ];
}

/** How far the reviewers of a programme agree, where it was asked for. */
export function agreementPart({ agreement }: Comparison): Block[] {
  if (agreement === null) return [];
  const { reviews, alpha } = agreement;
  return [
    part('agreement', 'How far reviewers agree'),
    paragraph(
      'Over all reviews in which two or more rated alone before they agreed. Items with the least agreement come first: these need a common understanding.',
      'quiet',
    ),
    facts([
      ['Reviews rated alone by two or more', `${reviews}`],
      [
        'Consistency of the items (Cronbach’s alpha)',
        alpha.value === null ? whyNone(alpha) : coefficient(alpha.value),
      ],
    ]),
    ...(reviews === 0 ? [] : [agreementTable(agreement)]),
  ];
}

function agreementTable({ items }: ProgrammeAgreement): Block {
  const worst = (item: ProgrammeAgreement['items'][number]) => item.exact.value ?? 2;
  const sorted = [...items].sort((a, b) => worst(a) - worst(b) || a.number - b.number);
  return {
    kind: 'table',
    title: 'Agreement on each item, the least first',
    columns: [
      ...[numbers('No.'), names('Item', 3), numbers('Pairs'), numbers('Same rating')],
      ...[numbers('Within one'), numbers('Weighted kappa')],
    ],
    rows: sorted.map(({ number, title, n, exact: same, withinOne, kappa }) =>
      row(
        'plain',
        ...[`${number}`, title, `${n}`, percent(same.value)],
        ...[percent(withinOne.value), coefficient(kappa.value)],
      ),
    ),
  };
}
