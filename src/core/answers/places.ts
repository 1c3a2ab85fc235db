/** What a service is asked of an item. */
export const answerFields = ['verdict', 'comment', 'evidence'] as const;
export type AnswerField = (typeof answerFields)[number];

/** The document property that holds what tells the review from all others. */
export const reviewProperty = 'ips-fidelity-review';

/** What stands in a place for an answer until somebody writes there. */
export const placeholders: Readonly<Record<AnswerField, string>> = {
  verdict: 'Choose here',
  comment: 'Write here',
  evidence: 'Write here',
};

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
