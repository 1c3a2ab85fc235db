/**
 * What our own workbooks say of themselves, so that they can be read back: the words by which their cells are found.
 * The workbooks are written by these names, and read by the same.
 */
export const form = {
  /** Stands in the cell beside `Form`; a higher number is of a newer version of the programme. */
  mark: 'ips-fidelity-sheet',
  version: 1,
} as const;

/** The names of the sheets. */
export const sheetNames = { scores: 'Scores', notes: 'Notes', about: 'About', lists: 'Lists' } as const;

/** Fields of the block on the sheet “About”, by the label to the left of each. */
export const fieldLabels = {
  service: 'Service',
  provider: 'Provider',
  area: 'Area',
  region: 'Region',
  kind: 'Kind of review',
  mode: 'How it is held',
  from: 'First day',
  to: 'Last day',
  ratedBy: 'Rated by one alone (initials)',
} as const;

/** Fields that only the programme needs. */
export const stampLabels = {
  form: 'Form',
  review: 'Review',
  serviceId: 'Service id',
  rubric: 'Rubric id',
  edition: 'Rubric edition',
  version: 'Rubric version',
  digest: 'Rubric digest',
} as const;

/** The headings of the list of reviewers, on the sheet “About”. */
export const reviewerHeadings = { name: 'Reviewer', role: 'Role', id: 'Initials' } as const;

/** The headings of the sheet “Scores” that are read back. */
export const scoreHeadings = {
  rating: 'Rating',
  notRated: 'Why not rated',
  recommendation: 'Recommendation',
  id: 'Item id',
} as const;

/** The headings of the sheet “Notes”. */
export const noteHeadings = {
  item: 'Item',
  source: 'Source',
  from: 'From whom or what',
  note: 'Note',
  by: 'Noted by',
} as const;

/** Stands in place of the source of a note that goes on from the row above, where one cell could not hold it. */
export const goesOn = '(goes on)';

/** The most characters that a cell can hold. */
export const longestCell = 32_767;

/** Stands in the place of a rating that is not there. */
export const noRating = '–';

/** An item as it is named in lists: `1 Caseload size`. */
export function itemChoice({ number, title }: { number: number; title: string }): string {
  return `${number} ${title}`;
}
