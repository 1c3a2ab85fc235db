import type { Book, Sheet } from '../../src/core/import/model.ts';
import type { ReadWishes } from '../../src/core/import/read.ts';

/** A sheet with these texts in its cells. */
export function sheetOf(rows: readonly (readonly (string | number)[])[], name = 'Sheet1'): Sheet {
  return {
    name,
    hidden: false,
    rows: rows.map((cells) => cells.map((cell) => ({ text: String(cell), from: 'typed' as const }))),
  };
}

/** A file with these sheets. */
export function bookOf(...sheets: readonly Sheet[]): Book {
  return { name: 'a.xlsx', digest: 'd', sheets, notices: [] };
}

/** Nothing was said of how a file is to be read. */
export const noWishes: ReadWishes = {
  sheet: null,
  items: null,
  ratings: null,
  headerRow: null,
  layout: null,
  dates: null,
};

/** The items of the 2008 scale as American forms name them, counted anew in each section. */
export const americanItems: readonly (readonly string[])[] = [
  ['Caseload size', 'Vocational services staff', 'Vocational generalists'],
  [
    'Integration of rehabilitation with mental health thru team assignment',
    'Integration of rehabilitation with mental health thru frequent team contact',
    'Collaboration between employment specialists and Vocational Rehabilitation counselors',
    'Vocational unit',
    'Role of employment supervisor',
    'Zero exclusion criteria',
    'Agency focus on competitive employment',
    'Executive team support for SE',
  ],
  [
    'Work incentives planning',
    'Disclosure',
    'Ongoing, work-based vocational assessment',
    'Rapid search for competitive job',
    'Individualized job search',
    'Job development - Frequent employer contact',
    'Job development - Quality of employer contact',
    'Diversity of jobs developed',
    'Diversity of employers',
    'Competitive jobs',
    'Individualized follow-along supports',
    'Time-unlimited follow-along supports',
    'Community-based services',
    'Assertive engagement and outreach by integrated treatment team',
  ],
];
