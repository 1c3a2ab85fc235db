import { allItems } from '../rubric/lookup.ts';
import type { Rubric } from '../rubric/model.ts';
import { mean } from '../statistics/moments.ts';
import { quartiles } from '../statistics/quantiles.ts';
import { type Course, type CoursePoint, coursesOf, itemsMoved, trueTotal } from './courses.ts';
import type { ReviewFacts } from './facts.ts';
import type { ServiceCourse, Trend, TrendStep, TrendYear } from './model.ts';
import { changeFrom } from './rows.ts';

/**
 * The course of services and of all together. From year to year only services with a complete review in both count, so
 * that newcomers fake no rise. Facts come in order, of one kind and scale.
 */
export function trendOf(facts: readonly ReviewFacts[], rubric: Rubric): Trend {
  const courses = coursesOf(facts, rubric);
  const yearly = courses.map(lastOfEachYear);
  const years = [...new Set(yearly.flatMap((own) => [...own.keys()]))].sort();
  return {
    years: years.map((year) => yearOf(year, yearly)),
    steps: years.slice(1).map((year, index) => stepOf(years[index] ?? '', year, yearly)),
    services: courses.map((course) => serviceCourse(course, rubric)),
    items: itemTrends(courses, rubric),
  };
}

type Yearly = ReadonlyMap<string, CoursePoint>;

function lastOfEachYear({ points }: Course): Yearly {
  return new Map(points.map((point) => [point.facts.date.slice(0, 4), point]));
}

function yearOf(year: string, yearly: readonly Yearly[]): TrendYear {
  const totals = totalsIn(yearly.map((own) => own.get(year)));
  return { year, all: { n: totals.length, median: quartiles(totals).median, mean: mean(totals) } };
}

function stepOf(from: string, to: string, yearly: readonly Yearly[]): TrendStep {
  const pairs = yearly
    .map((own) => [totalAt(own.get(from)), totalAt(own.get(to))] as const)
    .filter((pair): pair is [number, number] => pair.every((total) => total !== null));
  return {
    from,
    to,
    services: pairs.length,
    before: mean(pairs.map(([before]) => before)),
    after: mean(pairs.map(([, after]) => after)),
    change: mean(pairs.map(([before, after]) => changeFrom(before, after) ?? 0)),
  };
}

function totalsIn(points: readonly (CoursePoint | undefined)[]): number[] {
  return points.map(totalAt).filter((total) => total !== null);
}

function totalAt(point: CoursePoint | undefined): number | null {
  return point === undefined ? null : trueTotal(point);
}

function serviceCourse({ service, name, points }: Course, rubric: Rubric): ServiceCourse {
  const [first, last] = [points[0], points.at(-1)];
  const moved =
    first === undefined || last === undefined ? { gained: [], lost: [] } : itemsMoved(first, last, rubric);
  return {
    service,
    name,
    points: points.map(({ facts, total, corrected }) => ({
      file: facts.file,
      date: facts.date,
      total,
      corrected,
    })),
    ...moved,
  };
}

/** How each item moved between consecutive reviews of one service. */
function itemTrends(courses: readonly Course[], rubric: Rubric): Trend['items'] {
  const steps = courses.flatMap(({ points }) =>
    points.slice(1).map((point, index) => [points[index]?.ratings ?? [], point.ratings] as const),
  );
  return allItems(rubric).map(({ id, number, title }, item) => {
    const changes = steps
      .map(([before, after]) => [before[item] ?? null, after[item] ?? null] as const)
      .flatMap(([before, after]) => (before === null || after === null ? [] : [after - before]));
    const count = (of: (by: number) => boolean) => changes.filter(of).length;
    return {
      id,
      number,
      title,
      rose: count((by) => by > 0),
      fell: count((by) => by < 0),
      same: count((by) => by === 0),
      mean: mean(changes),
    };
  });
}
