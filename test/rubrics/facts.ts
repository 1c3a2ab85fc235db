/** What the published scale states of its shape, written by hand from the facts, not from the rubric file. */
export interface ItemFact {
  number: number;
  id: string;
  section: string;
  maxOfSection: number;
}

/** The 25 items in their order. */
export const itemFacts: readonly ItemFact[] = [
  { number: 1, id: 'caseload-size', section: 'staffing', maxOfSection: 15 },
  { number: 2, id: 'employment-services-staff', section: 'staffing', maxOfSection: 15 },
  { number: 3, id: 'vocational-generalists', section: 'staffing', maxOfSection: 15 },
  { number: 4, id: 'team-assignment', section: 'organisation', maxOfSection: 40 },
  { number: 5, id: 'team-contact', section: 'organisation', maxOfSection: 40 },
  { number: 6, id: 'partner-collaboration', section: 'organisation', maxOfSection: 40 },
  { number: 7, id: 'vocational-unit', section: 'organisation', maxOfSection: 40 },
  { number: 8, id: 'supervisor-role', section: 'organisation', maxOfSection: 40 },
  { number: 9, id: 'zero-exclusion', section: 'organisation', maxOfSection: 40 },
  { number: 10, id: 'competitive-focus', section: 'organisation', maxOfSection: 40 },
  { number: 11, id: 'executive-support', section: 'organisation', maxOfSection: 40 },
  { number: 12, id: 'work-incentives', section: 'services', maxOfSection: 70 },
  { number: 13, id: 'disclosure', section: 'services', maxOfSection: 70 },
  { number: 14, id: 'work-based-assessment', section: 'services', maxOfSection: 70 },
  { number: 15, id: 'rapid-job-search', section: 'services', maxOfSection: 70 },
  { number: 16, id: 'individualised-search', section: 'services', maxOfSection: 70 },
  { number: 17, id: 'employer-contact-frequency', section: 'services', maxOfSection: 70 },
  { number: 18, id: 'employer-contact-quality', section: 'services', maxOfSection: 70 },
  { number: 19, id: 'job-type-diversity', section: 'services', maxOfSection: 70 },
  { number: 20, id: 'employer-diversity', section: 'services', maxOfSection: 70 },
  { number: 21, id: 'competitive-jobs', section: 'services', maxOfSection: 70 },
  { number: 22, id: 'individualised-support', section: 'services', maxOfSection: 70 },
  { number: 23, id: 'time-unlimited-support', section: 'services', maxOfSection: 70 },
  { number: 24, id: 'community-based', section: 'services', maxOfSection: 70 },
  { number: 25, id: 'assertive-outreach', section: 'services', maxOfSection: 70 },
];

/** Items that rest on judgement alone: the scale gives no counts or thresholds for them. */
export const judgementItems: readonly string[] = [
  'zero-exclusion',
  'work-incentives',
  'work-based-assessment',
  'employer-contact-quality',
  'individualised-support',
];

export const scaleFacts = { min: 1, max: 5, recommendBelow: 4 };

/** The bands of the total, both ends included. */
export const bandFacts: readonly { id: string; title: string; from: number; to: number }[] = [
  { id: 'exemplary', title: 'Exemplary fidelity', from: 115, to: 125 },
  { id: 'good', title: 'Good fidelity', from: 100, to: 114 },
  { id: 'fair', title: 'Fair fidelity', from: 74, to: 99 },
  { id: 'not-ips', title: 'Not IPS', from: 25, to: 73 },
];
