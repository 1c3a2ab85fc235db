import { meanings, sureness, type Vocabulary, vocabularyOf } from '../records/headings.ts';
import type { Kind, Mode } from '../review/model.ts';
import { kinds, modes } from '../review/words.ts';

/** What a sheet may tell of a review beside its ratings. */
export const fieldNames = [
  'service',
  'provider',
  'area',
  'region',
  'kind',
  'mode',
  'date',
  'reviewers',
  'total',
] as const;
export type Field = (typeof fieldNames)[number];

const names: Readonly<Record<Field, readonly string[]>> = {
  service: [
    'Service',
    'Service name',
    'Team',
    'Site',
    'IPS service',
    'Name of service',
    'Programme',
    'Agency',
    'IPS site',
    'IPS team',
  ],
  provider: ['Provider', 'Trust', 'Organisation', 'NHS trust', 'Provider organisation', 'Host organisation'],
  area: ['Area', 'ICB', 'STP', 'ICB area', 'Integrated care board', 'CCG', 'ICS', 'STP area', 'Local area'],
  region: ['Region', 'NHS region', 'NHS England region'],
  kind: ['Kind of review', 'Kind', 'Type of review', 'Review type', 'Type', 'Assessment type'],
  mode: ['How it is held', 'Mode', 'On site or virtual', 'Format of review', 'Virtual'],
  date: [
    'Date',
    'Date of review',
    'Review date',
    'Dates',
    'Dates of review',
    'Date of visit',
    'Visit date',
    'Assessment date',
    'Date of assessment',
    'Fidelity review date',
    'First day',
  ],
  reviewers: [
    'Reviewers',
    'Reviewer',
    'Assessor',
    'Assessors',
    'Rater',
    'Raters',
    'Reviewed by',
    'Completed by',
    'Lead reviewer',
  ],
  total: [
    'Total',
    'Total score',
    'Grand total',
    'Overall score',
    'Fidelity score',
    'Overall total',
    'Score',
    'Total fidelity score',
  ],
};

const vocabulary: Vocabulary = vocabularyOf(
  fieldNames.map((id) => ({
    id,
    title: names[id][0] ?? id,
    required: false,
    kind: 'text' as const,
    names: names[id].slice(1),
  })),
);

/** The field that a heading or a label names surely; null where it names none. */
export function fieldNamed(text: string): Field | null {
  const label = text.replace(/[:?]\s*$/, '');
  if (label === '' || label.length > 60) return null;
  const [best] = [...meanings(label, vocabulary)].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > sureness.partly ? (best[0] as Field) : null;
}

/** The kind of review that a cell names in the usual words; null where it names none. */
export function kindIn(text: string): Kind | null {
  const words = text.toLowerCase();
  const own = (Object.keys(kinds) as Kind[]).find(
    (kind) => kind === words || kinds[kind].toLowerCase() === words,
  );
  if (own !== undefined) return own;
  if (/\bguided\b/.test(words)) return 'guided-self';
  if (/\bself\b|\binternal\b/.test(words)) return 'self';
  return /\b(external|independent|full|peer)\b/.test(words) ? 'external' : null;
}

/** How a review was held, as a cell names it; null where it names nothing of the kind. */
export function modeIn(text: string): Mode | null {
  const words = text.toLowerCase();
  const own = (Object.keys(modes) as Mode[]).find(
    (mode) => mode === words || modes[mode].toLowerCase() === words,
  );
  if (own !== undefined) return own;
  if (/\b(hybrid|partly|mixed|blended)\b/.test(words)) return 'hybrid';
  if (/\b(virtual|remote|online|teams|zoom)\b/.test(words)) return 'virtual';
  return /\b(on.?site|in person|face.to.face|visit)\b/.test(words) ? 'on-site' : null;
}
