/** The items of ips-25-uk in the order of the form, as somebody outside the project would copy them. */
const itemIds = [
  ...['caseload-size', 'employment-services-staff', 'vocational-generalists'],
  ...['team-assignment', 'team-contact', 'partner-collaboration', 'vocational-unit', 'supervisor-role'],
  ...['zero-exclusion', 'competitive-focus', 'executive-support', 'work-incentives', 'disclosure'],
  ...['work-based-assessment', 'rapid-job-search', 'individualised-search', 'employer-contact-frequency'],
  ...['employer-contact-quality', 'job-type-diversity', 'employer-diversity', 'competitive-jobs'],
  ...['individualised-support', 'time-unlimited-support', 'community-based', 'assertive-outreach'],
];

/** Staffing 12, organisation 32, services 55: 99 in all. */
export const ratingsOf99 = [
  ...[5, 4, 3],
  ...[5, 4, 5, 4, 3, 5, 4, 2],
  ...[4, 3, 4, 5, 4, 3, 4, 3, 5, 4, 5, 4, 3, 4],
];

/** Twenty-five ratings that add up to a total. */
export function ratingsOf(total: number): number[] {
  const [each, rest] = [Math.floor(total / 25), total % 25];
  return Array.from({ length: 25 }, (_, index) => (index < rest ? each + 1 : each));
}

/** What a review file must hold and nothing else, as an object; `more` replaces or adds keys. */
export function leanReview(ratings: readonly (number | null)[], more: object = {}): object {
  return {
    format: 'ips-fidelity-review',
    version: 1,
    rubric: { id: 'ips-25-uk' },
    kind: 'external',
    status: 'in-progress',
    service: { id: 'north-vale', name: 'North Vale IPS' },
    dates: { from: '2026-11-23' },
    items: Object.fromEntries(ratings.map((rating, index) => [itemIds[index] ?? '', { rating }])),
    ...more,
  };
}

/** The text of such a file. */
export function reviewText(ratings: readonly (number | null)[] = ratingsOf99, more: object = {}): string {
  return JSON.stringify(leanReview(ratings, more), null, 2);
}

/** A sound review whose items are these, whatever they are; one item a line. */
export function reviewWithItems(items: string): string {
  return reviewText([]).replace('"items": {}', `"items": {\n    ${items}\n  }`);
}

/** The same in YAML, with every optional key present and null, and items of every shape. */
export const yamlReview = `# written by hand
format: ips-fidelity-review
version: 1
id: null
rubric: {id: ips-25-uk, edition: null, version: null, digest: null}
kind: self
mode: null
status: in-progress
service:
  id: harbour-point
  name: Harbour Point IPS
  provider: null
  area: ~
  region:
dates: {from: 2026-03-02, to: 2026-03-03}
reviewers:
  - {id: a, name: null, role: null}
previous: null
items:
  caseload-size:
    rating: 5
    notRated: null
    inputs: null
    override: null
    evidence: null
    recommendation: null
    independent: null
    consensusReason: null
    flagged: null
  employment-services-staff: {rating: null, notRated: insufficient-evidence}
  vocational-generalists: {}
summary: null
outcomes: null
history: null
place: null
`;
