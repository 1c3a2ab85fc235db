/** What a service is asked of an item. */
export const answerFields = ['verdict', 'comment', 'evidence'] as const;
export type AnswerField = (typeof answerFields)[number];

/** The document properties that tell which review is answered, and how the two verdicts are worded there. */
export const answerProperties = {
  review: 'ips-fidelity-review',
  agree: 'ips-fidelity-agree',
  disagree: 'ips-fidelity-disagree',
} as const;

/** What stands in a place until somebody writes there, whatever the language of the report. */
export const writeHere = '…';

/** What stands in the place for the verdict until somebody chooses: both, so that it can be struck out on paper. */
export function chooseHere(agree: string, disagree: string): string {
  return `${agree} / ${disagree}`;
}

/** The longest that Word takes. */
const longestTag = 64;
const longestBookmark = 40;

/** The tag of the place for an answer. */
export function tagOf(item: string, field: AnswerField): string {
  return `answer-${field}:${item}`.slice(0, longestTag);
}

/** The bookmark beside it, which stays where a programme does not keep the place itself. */
export function bookmarkOf(item: string, field: AnswerField): string {
  return `ips_${field.charAt(0)}_${item.replace(/[^\p{L}\p{N}]/gu, '_')}`.slice(0, longestBookmark);
}

/** Whether a tag or bookmark is of a place for an answer, whatever its item. */
export function isAnswerName(name: string): boolean {
  return /^answer-(verdict|comment|evidence):|^ips_[vce]_/.test(name);
}
