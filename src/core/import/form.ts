/**
 * What our own workbooks say of themselves, so that they can be read back. The keys stand in a hidden row or column:
 * the words that people see may be of any language.
 */
export const form = {
  mark: 'ips-fidelity-sheet',
  /** A higher number is of a newer version of the programme. */
  version: 1,
} as const;

/** The names of the sheets. */
export const sheetNames = { scores: 'Scores', notes: 'Notes', about: 'About', lists: 'Lists' } as const;

/** The keys above the columns of the sheet “Scores”. */
export const scoreKeys = {
  rating: 'ips:rating',
  notRated: 'ips:not-rated',
  recommendation: 'ips:recommendation',
  id: 'ips:id',
} as const;

/** The keys above the columns of the sheet “Notes”. */
export const noteKeys = {
  item: 'ips:item',
  source: 'ips:source',
  from: 'ips:from',
  note: 'ips:note',
  by: 'ips:by',
} as const;

/** What the sheet “About” holds of a review, with the label beside which each is entered. */
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

/** What only the programme needs. */
export const stampLabels = {
  form: 'Form',
  review: 'Review',
  serviceId: 'Service id',
  rubric: 'Rubric id',
  edition: 'Rubric edition',
  version: 'Rubric version',
  digest: 'Rubric digest',
} as const;

/** Everything that is found by a key on the sheet “About”. */
export type FieldName = keyof typeof fieldLabels | keyof typeof stampLabels;

/** The key of a field: it stands to the right of its row. */
export function fieldKey(name: FieldName): string {
  return `ips:${name}`;
}

/** Stands to the right of the headings of the reviewers: name, role and initials, one reviewer a row below them. */
export const reviewersKey = 'ips:reviewers';

/** The columns of the sheet “About”, counted from 0: labels, values, initials of reviewers, keys. */
export const aboutColumns = { label: 0, value: 1, initials: 2, key: 3 } as const;

/** Stands in place of the source of a note that goes on from the row above, where one cell could not hold it. */
export const goesOn = '(goes on)';

/** The most characters that a cell can hold. */
export const longestCell = 32_767;

/** Stands in the place of a rating or a score that is not there. */
export const noRating = '–';

/** An item as it is named in lists: `1 Caseload size`. */
export function itemChoice({ number, title }: { number: number; title: string }): string {
  return `${number} ${title}`;
}
