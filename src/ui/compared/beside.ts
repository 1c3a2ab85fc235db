import type {
  ProgrammeAgreement,
  SelfExternal,
  SelfExternalPair,
} from '../../core/comparison/model-beside.ts';
import { counted, figureText, intervalText, none, percentText, signedText } from './figures.ts';
import { heading, sentence } from './lines.ts';
import type { Look } from './look.ts';
import { table } from './table.ts';

/** So few pairs or comparisons say next to nothing of services in general. */
const few = 10;

/** How services rate themselves beside how others rate them. */
export function selfExternalLines(beside: SelfExternal, look: Look): string[] {
  const { withinDays, pairs, total, unpaired, items } = beside;
  const left = unpaired === 0 ? '' : ` ${counted(unpaired, 'self-assessment')} had none near enough.`;
  return [
    heading('Self-assessments beside external reviews', look),
    sentence(
      `The nearest external review within ${withinDays} days. Differences are self minus external.${left}`,
      look,
    ),
    ...(total.n === 0
      ? [sentence('There is no pair in which both are complete.', look)]
      : totalLines(total, look)),
    ...(pairs.length === 0 ? [] : ['', ...pairTable(pairs, look)]),
    ...(items.every(({ n }) => n === 0) ? [] : ['', ...itemTable(items, look)]),
  ];
}

function totalLines({ n, mean, absolute, icc }: SelfExternal['total'], look: Look): string[] {
  return [
    sentence(
      `Totals, ${counted(n, 'pair')}: ${signedText(mean.value)} on average, ${figureText(absolute)} apart; ICC ${figureText(icc, 2)}${intervalText(icc, (value) => value.toFixed(2))}.`,
      look,
    ),
    ...smallNote(n, 'pairs', look),
  ];
}

function pairTable(pairs: readonly SelfExternalPair[], look: Look): string[] {
  const totalOf = (side: { total: number | null }) => (side.total === null ? none : String(side.total));
  return table<SelfExternalPair>(
    [
      { title: 'Service', cell: ({ name }) => name, flexible: true },
      { title: 'Self', cell: ({ self }) => totalOf(self), align: 'right' },
      { title: 'External', cell: ({ external }) => totalOf(external), align: 'right' },
      { title: 'Difference', cell: ({ difference }) => signedText(difference), align: 'right' },
      { title: 'Self on', cell: ({ self }) => self.date, spare: true },
      { title: 'External on', cell: ({ external }) => external.date, spare: true },
    ],
    pairs,
    look,
  );
}

function itemTable(items: SelfExternal['items'], look: Look): string[] {
  const apart = [...items]
    .filter(({ n }) => n > 0)
    .sort((a, b) => (b.absolute.value ?? 0) - (a.absolute.value ?? 0) || a.number - b.number);
  return [
    heading('Items, furthest apart first', look),
    ...table<SelfExternal['items'][number]>(
      [
        { title: 'Item', cell: ({ number, title }) => `${number} ${title}`, flexible: true },
        { title: 'Self − external', cell: ({ mean }) => signedText(mean.value, 2), align: 'right' },
        { title: 'Apart', cell: ({ absolute }) => figureText(absolute, 2), align: 'right' },
        { title: 'n', cell: ({ n }) => String(n), align: 'right' },
      ],
      apart,
      look,
    ),
  ];
}

/** How far the reviewers of a programme agree, the items that need calibration most first. */
export function agreementLines({ reviews, items, alpha }: ProgrammeAgreement, look: Look): string[] {
  const rated = [...items]
    .filter(({ n }) => n > 0)
    .sort((a, b) => (a.exact.value ?? 0) - (b.exact.value ?? 0) || a.number - b.number);
  return [
    heading('Agreement of reviewers', look),
    sentence(`${counted(reviews, 'review')} in which two or more rated alone.`, look),
    ...(rated.length === 0 ? [] : agreementTable(rated, look)),
    ...smallNote(reviews, 'reviews', look),
    sentence(
      alpha.value === null
        ? 'Cronbach’s alpha: cannot be given.'
        : `Cronbach’s alpha of the agreed ratings: ${figureText(alpha, 2)} over ${counted(alpha.n, 'complete review')}. It says how far items go together, not how good they are.`,
      look,
    ),
  ];
}

function agreementTable(items: ProgrammeAgreement['items'], look: Look): string[] {
  return table<ProgrammeAgreement['items'][number]>(
    [
      { title: 'Item', cell: ({ number, title }) => `${number} ${title}`, flexible: true },
      { title: 'Same', cell: ({ exact }) => percentText(exact), align: 'right' },
      { title: 'Within 1', cell: ({ withinOne }) => percentText(withinOne), align: 'right' },
      { title: 'Kappa', cell: ({ kappa }) => figureText(kappa, 2), align: 'right' },
      { title: 'n', cell: ({ n }) => String(n), align: 'right' },
    ],
    items,
    look,
  );
}

function smallNote(n: number, what: string, look: Look): string[] {
  if (n === 0 || n >= few) return [];
  return [
    sentence(`With only ${n} ${what} this says nothing of services in general.`, look, look.style.yellow),
  ];
}
