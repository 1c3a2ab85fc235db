import type { Comparison, ComparisonSet, ItemSpread } from '../../../core/comparison/model.ts';
import { heading, list, note, paragraph } from '../../outline/blocks.ts';
import type { Block, Cover } from '../../outline/model.ts';
import { bandBars } from './charts.ts';
import { counted, exact, mean, percent, range, signed } from './figures.ts';
import { weakestFirst } from './items.ts';

/** The front page: what was compared, how it is spread over the bands, what stands out, what may mislead. */
export function comparisonCover(comparison: Comparison): Cover {
  const [first] = comparison.sets;
  return {
    kicker: 'Comparison of fidelity reviews',
    title: titleOf(comparison),
    subtitle: comparison.rubric.title,
    blocks: [
      paragraph(comparedText(comparison)),
      ...(first === undefined ? [] : standing(first, comparison)),
      ...notices(comparison),
    ],
  };
}

/** A comparison for the public has no rows, and services that stand in several sets are not to be counted twice. */
function titleOf({ sets, read }: Comparison): string {
  const [first] = sets;
  if (first === undefined) return 'No reviews to compare';
  const services = new Set(sets.flatMap((set) => set.rows.map(({ service }) => service))).size;
  if (sets.length === 1) return counted(first.services, 'service');
  return services === 0 ? counted(read.compared, 'review') : counted(services, 'service');
}

function comparedText({ sets, read, choices }: Comparison): string {
  const years = sets.flatMap(({ rows }) => rows.map(({ date }) => date.slice(0, 4))).sort();
  const [from, to] = [years[0], years.at(-1)];
  const when = from === undefined ? '' : from === to ? ` of ${from}` : ` of ${from} to ${to}`;
  const which =
    choices.which === 'latest'
      ? 'The figures rest on the latest review of each service.'
      : 'The figures rest on all of them.';
  const apart =
    sets.length < 2
      ? (sets[0]?.title ?? '')
      : `They form ${sets.length} sets that do not stand side by side; this page is about the largest: ${sets[0]?.title}`;
  return [
    `${counted(read.compared, 'review')}${when} ${read.compared === 1 ? 'was' : 'were'} compared.`,
    apart === '' ? '' : `${apart}.`,
    which,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function standing(set: ComparisonSet, comparison: Comparison): Block[] {
  const { spread } = set;
  const of = comparison.choices.which === 'latest' ? 'Services' : 'Reviews';
  const open =
    spread.incomplete === 0
      ? []
      : [
          paragraph(
            `${counted(spread.incomplete, 'review')} without a total ${spread.incomplete === 1 ? 'is' : 'are'} left out of this chart.`,
            'quiet',
          ),
        ];
  return [
    heading(2, 'front-bands', 'How the totals are spread'),
    { kind: 'chart', chart: bandBars(spread, of) },
    ...open,
    heading(2, 'front-numbers', 'What stands out'),
    list(standingOut(set, comparison)),
  ];
}

/** Three things in numbers, those that say most first. */
export function standingOut(set: ComparisonSet, comparison: Comparison): string[] {
  return [
    totalText(set, comparison),
    weakText(set, comparison),
    changeText(set),
    groupText(set),
    strongText(set),
    selfText(comparison),
  ]
    .filter((text) => text !== null)
    .slice(0, 3);
}

function totalText({ spread }: ComparisonSet, { rubric }: Comparison): string | null {
  if (spread.median.value === null) return 'No review is complete, so there is no total to compare.';
  const ends = `${exact(spread.min.value)} to ${exact(spread.max.value)}`;
  const half = range(spread.q1, spread.q3);
  return `The median total is ${exact(spread.median.value)} out of ${rubric.range.to}; totals run from ${ends}, the middle half from ${half}.`;
}

function weakText({ items }: ComparisonSet, { rubric }: Comparison): string | null {
  const [weakest] = weakestFirst(items).filter(isRated);
  if (weakest === undefined) return null;
  const below = rubric.scale.recommendBelow;
  return `The weakest item is ${named(weakest)}, with a mean of ${mean(weakest.mean)}: ${percent(weakest.low.value)} are rated below ${below}.`;
}

function strongText({ items }: ComparisonSet): string | null {
  const strongest = weakestFirst(items).filter(isRated).at(-1);
  return strongest === undefined
    ? null
    : `The strongest item is ${named(strongest)}, with a mean of ${mean(strongest.mean)}.`;
}

function changeText({ trend, rows }: ComparisonSet): string | null {
  const step = trend?.steps.filter(({ change }) => change.value !== null).at(-1);
  if (step !== undefined)
    return `From ${step.from} to ${step.to} the total of services reviewed in both changed by ${signed(step.change.value)} points on average (${counted(step.services, 'service')}).`;
  const moved = rows.map(({ previous }) => previous?.change ?? null).filter((change) => change !== null);
  if (moved.length === 0) return null;
  const [up, down] = [moved.filter((by) => by > 0).length, moved.filter((by) => by < 0).length];
  return `Of ${counted(moved.length, 'service')} with a review before this one, ${up} rose and ${down} fell.`;
}

function groupText({ groups }: ComparisonSet): string | null {
  const shown = groups.flatMap(({ key, spread }) =>
    spread === null || spread.median.value === null ? [] : [{ key, median: spread.median.value }],
  );
  shown.sort((a, b) => b.median - a.median);
  const [high, low] = [shown[0], shown.at(-1)];
  if (high === undefined || low === undefined || high.median === low.median) return null;
  return `The median total is highest in “${high.key}” (${exact(high.median)}) and lowest in “${low.key}” (${exact(low.median)}).`;
}

function selfText({ selfExternal }: Comparison): string | null {
  if (selfExternal === null || selfExternal.total.mean.value === null) return null;
  return `Services rate themselves ${signed(selfExternal.total.mean.value)} points from external reviews on average (${counted(selfExternal.total.n, 'pair')}).`;
}

function isRated({ n }: ItemSpread): boolean {
  return n > 0;
}

function named({ number, title }: ItemSpread): string {
  return `${number} ${title}`;
}

const mostNotices = 3;

/** As much of what may mislead as there is room for; the rest stands under how it was compared. */
function notices({ notices: all, read }: Comparison): Block[] {
  const unread =
    read.unread.length === 0
      ? []
      : [
          `${counted(read.unread.length, 'file')} could not be read and ${read.unread.length === 1 ? 'has' : 'have'} no part in this.`,
        ];
  const texts = [...unread, ...all.map(({ message }) => message)];
  if (texts.length === 0) return [];
  const more = texts.length - mostNotices;
  const rest = more > 0 ? [`${more} more: see “How the reviews were compared”.`] : [];
  return [
    note('warning', 'What to bear in mind', [...texts.slice(0, mostNotices).map(short), ...rest].join('\n')),
  ];
}

function short(text: string): string {
  return text.length <= 170 ? text : `${text.slice(0, 170).replace(/\s+\S*$/u, '')} …`;
}
