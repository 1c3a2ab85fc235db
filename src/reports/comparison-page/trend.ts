import type { ComparedRubric, ComparisonSet, ServiceCourse, Trend } from '../../core/comparison/model.ts';
import { type CourseChart, drawCourses } from '../charts/courses.ts';
import { type Html, html } from '../web/html.ts';
import { type DataTable, dataTableHtml } from './data-table.ts';
import { chartWithTable, folded } from './foldable.ts';
import { marksAt, totalMarks } from './ticks.ts';
import { changeText, counted, figureText, numberText, shortDate } from './words.ts';

/** So many thin lines can be told apart, and drawn in a moment. */
const mostLines = 60;

/** The course over the years: all together, service by service, item by item. */
export function trendHtml({ trend, title }: ComparisonSet, rubric: ComparedRubric, id: string): Html | null {
  if (trend === null) return null;
  const known = trend.years.filter(({ all }) => all.median.value !== null);
  if (known.length < 2) return html`<p>There are totals of fewer than two years, so there is no trend.</p>`;
  const chart = chartOf(trend, rubric);
  const words = known.map(({ year, all }) => `${year} ${figureText(all.median)} (${numberText(all.n)})`);
  const picture = {
    title: `Median total by year: ${title}`,
    alt: `Median total and number of services by year: ${words.join(', ')}.`,
    draw: (width: number, measure: Parameters<typeof drawCourses>[2]) => [drawCourses(chart, width, measure)],
  };
  return html`<p>${note(trend, chart)}</p>${chartWithTable(picture, yearTable(trend, `${id}-years`))}${dataTableHtml(stepTable(trend, `${id}-steps`))}${serviceByService(trend.services, `${id}-services`)}${folded('Item by item', dataTableHtml(itemTable(trend, `${id}-items`)))}`;
}

/** Left out where no single service may be told. */
function serviceByService(services: readonly ServiceCourse[], id: string): Html | null {
  if (services.length === 0) return null;
  return folded(
    `Service by service (${numberText(services.length)})`,
    dataTableHtml(serviceTable(services, id)),
  );
}

function note(trend: Trend, { others }: CourseChart): string {
  const several = trend.services.filter(({ points }) => points.length > 1).length;
  const lines =
    several === 0
      ? ''
      : others.length === 0
        ? `The ${counted(several, 'service')} with several reviews are too many for lines of their own.`
        : 'Each thin line is a service.';
  return `The strong line is the median of all services reviewed in a year, newcomers too. ${lines} The table of changes counts only services reviewed in both years, so that newcomers fake no rise.`;
}

function chartOf({ years, services }: Trend, rubric: ComparedRubric): CourseChart {
  const numbers = years.map(({ year }) => Number(year));
  const [first = 0, last = 1] = [numbers[0], numbers.at(-1)];
  const xs = marksAt(
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
    String,
  );
  const several = services.filter(({ points }) => points.length > 1);
  return {
    xs,
    ys: totalMarks(rubric),
    main: {
      title: 'Total',
      points: years.flatMap(({ year, all: { median } }) =>
        median.value === null
          ? []
          : [{ at: Number(year), value: median.value, text: numberText(median.value) }],
      ),
    },
    others: several.length > mostLines ? [] : several.map(lineOf),
    edges: rubric.bands.slice(1).map(({ title, from }) => ({ at: from, text: title })),
  };
}

function lineOf({ points }: ServiceCourse): { x: number; y: number }[] {
  const yearly = new Map<number, number>();
  for (const { date, total, corrected } of points) {
    const value = corrected ?? total;
    if (value !== null) yearly.set(Number(date.slice(0, 4)), value);
  }
  return [...yearly].map(([x, y]) => ({ x, y }));
}

const base = { sorted: null, findable: false } as const;
const number = (title: string) => ({ title, kind: 'number' as const });
const name = (title: string) => ({ title, kind: 'name' as const });

function yearTable({ years }: Trend, id: string): DataTable {
  return {
    ...base,
    id,
    title: 'All services, by year',
    row: 'year',
    columns: [name('Year'), number('Services'), number('Median'), number('Mean')],
    rows: years.map(({ year, all }) => [
      year,
      numberText(all.n),
      figureText(all.median),
      figureText(all.mean),
    ]),
  };
}

function stepTable({ steps }: Trend, id: string): DataTable {
  return {
    ...base,
    id,
    title: 'Changes of services reviewed in both years',
    row: 'step',
    columns: [
      name('From year to year'),
      ...[number('Services'), number('Mean before'), number('Mean after'), number('Mean change')],
    ],
    rows: steps.map(({ from, to, services, before, after, change }) => [
      `${from} to ${to}`,
      ...[numberText(services), figureText(before), figureText(after), figureText(change, changeText)],
    ]),
  };
}

function serviceTable(services: readonly ServiceCourse[], id: string): DataTable {
  return {
    ...base,
    id,
    title: 'The course of each service',
    findable: services.length > 5,
    row: 'service',
    columns: [
      name('Service'),
      { title: 'Totals', kind: 'text' },
      ...[number('Change'), number('Items risen'), number('Items fallen')],
    ],
    rows: services.map(({ name: own, points, gained, lost }) => [
      own,
      points.map(pointText).join('; '),
      courseChange(points),
      numberText(gained.length),
      numberText(lost.length),
    ]),
  };
}

function pointText({ date, total, corrected }: ServiceCourse['points'][number]): string {
  const given = total === null ? 'incomplete' : numberText(total, 2);
  const right = corrected === null ? '' : `, corrected ${numberText(corrected, 2)}`;
  return `${shortDate(date)}: ${given}${right}`;
}

function courseChange(points: ServiceCourse['points']): string {
  const [first, last] = [points[0], points.at(-1)];
  const [from, to] = [first?.corrected ?? first?.total, last?.corrected ?? last?.total];
  return points.length < 2 || from == null || to == null ? '' : changeText(to - from, 2);
}

function itemTable({ items }: Trend, id: string): DataTable {
  return {
    ...base,
    id,
    title: 'Items from one review of a service to the next',
    row: 'item',
    columns: [name('Item'), number('Rose'), number('Same'), number('Fell'), number('Mean change')],
    rows: items.map(({ number: no, title, rose, same, fell, mean }) => [
      { text: `${no} ${title}`, by: `${no}` },
      ...[numberText(rose), numberText(same), numberText(fell)],
      figureText(mean, (value) => changeText(value, 2)),
    ]),
  };
}
