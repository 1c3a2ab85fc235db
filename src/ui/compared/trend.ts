import type { Trend } from '../../core/comparison/model.ts';
import { counted, figureText, signedText } from './figures.ts';
import { heading, sentence } from './lines.ts';
import type { Look } from './look.ts';
import { table } from './table.ts';

/** The course over the years: all services, those reviewed in both of two years, each service, and the items that moved. */
export function trendLines(trend: Trend, look: Look): string[] {
  return [
    '',
    heading('Trend', look),
    ...table<Trend['years'][number]>(
      [
        { title: 'Year', cell: ({ year }) => year, flexible: true },
        { title: 'Services', cell: ({ all }) => String(all.n), align: 'right' },
        { title: 'Median', cell: ({ all }) => figureText(all.median), align: 'right' },
        { title: 'Mean', cell: ({ all }) => figureText(all.mean), align: 'right' },
      ],
      trend.years,
      look,
    ),
    sentence(
      'Services come and go, so that these years are not of the same services. Of those reviewed in both years:',
      look,
    ),
    ...trend.steps.map(({ from, to, services, change, before, after }) =>
      sentence(
        services === 0
          ? `${from} to ${to}: no service was reviewed in both.`
          : `${from} to ${to}: ${signedText(change.value)} on average (${figureText(before)} to ${figureText(after)}), ${counted(services, 'service')}.`,
        look,
      ),
    ),
    ...courseLines(trend, look),
    ...movedLines(trend, look),
  ];
}

function courseLines({ services }: Trend, look: Look): string[] {
  const several = services.filter(({ points }) => points.length > 1);
  if (several.length === 0) return [];
  const corrected = several.some(({ points }) => points.some((point) => point.corrected !== null));
  return [
    '',
    ...table<Trend['services'][number]>(
      [
        { title: 'Service', cell: ({ name }) => name, flexible: true },
        { title: 'Totals', cell: ({ points }) => points.map(pointText).join(' → ') },
        { title: 'Items up', cell: ({ gained }) => String(gained.length), align: 'right', spare: true },
        { title: 'Items down', cell: ({ lost }) => String(lost.length), align: 'right', spare: true },
      ],
      several,
      look,
    ),
    ...(corrected
      ? [sentence('* As a later review corrected it: that is what its change is counted from.', look)]
      : []),
  ];
}

function pointText({ total, corrected }: Trend['services'][number]['points'][number]): string {
  if (corrected !== null) return `${figureText({ value: corrected, n: 1 })}*`;
  return total === null ? '–' : figureText({ value: total, n: 1 });
}

/** So many items that moved most. */
const most = 5;

function movedLines({ items }: Trend, look: Look): string[] {
  const moved = items
    .filter(({ rose, fell }) => rose + fell > 0)
    .sort((a, b) => Math.abs(b.mean.value ?? 0) - Math.abs(a.mean.value ?? 0) || a.number - b.number)
    .slice(0, most);
  if (moved.length === 0) return [];
  return [
    '',
    heading('Items that moved most between reviews', look),
    ...table<Trend['items'][number]>(
      [
        { title: 'Item', cell: ({ number, title }) => `${number} ${title}`, flexible: true },
        { title: 'Mean', cell: ({ mean }) => signedText(mean.value, 2), align: 'right' },
        { title: 'Rose', cell: ({ rose }) => String(rose), align: 'right' },
        { title: 'Fell', cell: ({ fell }) => String(fell), align: 'right' },
        { title: 'Same', cell: ({ same }) => String(same), align: 'right', spare: true },
      ],
      moved,
      look,
    ),
  ];
}
