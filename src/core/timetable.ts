import { addDays, addMonths } from './calendar.ts';

/** A step of the timetable of a review, with its day. */
export interface Milestone extends Step {
  /** ISO date. */
  date: string;
  /** Whether that day is over. */
  past: boolean;
}

interface Step {
  /** Weeks or calendar months from the review, or from the day by which the report is due; below 0 before it. */
  offset: { count: number; unit: 'week' | 'month'; from: 'review' | 'report' };
  /** One sentence on what is due by that day. */
  what: string;
}

/**
 * The UK timetable of a fidelity review, counted from its first day (an ISO date), by date: what is due before and
 * after. `today` (an ISO date) tells which days are over.
 * Source: IPS Grow, Fidelity flowchart (ipsgrow.org.uk/fidelity-flowchart-2), and Centre for Mental Health for the
 * preparation call 10 weeks ahead. The flowchart does not say from when the steps after the report count: the answer
 * of the service and the deletion of personal data can only follow the report, so they are counted from it, the rest
 * from the review.
 */
export function timetableFor(reviewDate: string, today: string): Milestone[] {
  return steps
    .map((step) => {
      const date = dateOf(step, reviewDate);
      return { ...step, date, past: date < today };
    })
    .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1));
}

function dateOf({ offset: { count, unit, from } }: Step, reviewDate: string): string {
  const start = from === 'review' ? reviewDate : addDays(reviewDate, 7 * weeksToReport);
  return unit === 'week' ? addDays(start, 7 * count) : addMonths(start, count);
}

const weeksToReport = 4;

function weeks(count: number, what: string, from: Step['offset']['from'] = 'review'): Step {
  return { offset: { count, unit: 'week', from }, what };
}

function months(count: number, what: string): Step {
  return { offset: { count, unit: 'month', from: 'review' }, what };
}

const steps: readonly Step[] = [
  weeks(-10, 'Preparation call with the reviewers'),
  months(
    -2,
    'Partnership agreement signed, information governance arranged, portfolio of evidence begun, people to interview asked',
  ),
  months(-1, 'Agreed how evidence is shared if the review is virtual'),
  weeks(-3, 'Portfolio of evidence audited, and its gaps closed'),
  weeks(-2, 'Timetable of the review and performance snapshot sent to the reviewers'),
  weeks(0, 'The review'),
  weeks(weeksToReport, 'Report written and moderated'),
  weeks(1, 'The service has answered the report item by item, with further evidence', 'report'),
  weeks(2, 'Personal data of the review deleted, by reviewers and service', 'report'),
  weeks(6, 'Action plan agreed'),
  months(5, 'Support from outside agreed and given'),
];

/** When a step is due, in words: `10 weeks before`, `within 1 week of the report`. */
export function offsetText({ offset: { count, unit, from } }: Step): string {
  if (count === 0) return 'the first day';
  const size = Math.abs(count);
  const span = `${size} ${unit}${size === 1 ? '' : 's'}`;
  if (count < 0) return `${span} before`;
  return from === 'report' ? `within ${span} of the report` : `within ${span}`;
}
