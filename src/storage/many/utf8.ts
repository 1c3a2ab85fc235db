import type { ReviewFacts } from '../../core/comparison/facts.ts';

/**
 * The facts of a review that was read as if each byte were a letter, with their texts decoded as UTF-8. Null where that
 * cannot be: where the file writes letters as `\u…`, the two cannot be told apart any more.
 */
export function decodedFacts(facts: ReviewFacts, text: string): ReviewFacts | null {
  if (isPlain(facts)) return facts;
  if (text.includes('\\u')) return null;
  const decoded: ReviewFacts = {
    ...facts,
    id: maybe(facts.id),
    rubric: decode(facts.rubric),
    edition: maybe(facts.edition),
    service: decode(facts.service),
    name: decode(facts.name),
    provider: maybe(facts.provider),
    area: maybe(facts.area),
    region: maybe(facts.region),
    reviewers: facts.reviewers.map(decode),
    reviewerIds: facts.reviewerIds.map(decode),
    alone: Object.fromEntries(Object.entries(facts.alone).map(([id, signs]) => [decode(id), signs])),
  };
  // A text of nothing but strange spaces passes for filled until it is decoded.
  const filled = [decoded.service, decoded.name, decoded.rubric, ...decoded.reviewers];
  return filled.every((one) => one.trim() !== '') ? decoded : null;
}

function isPlain(facts: ReviewFacts): boolean {
  return (
    isAscii(facts.name) &&
    isAscii(facts.service) &&
    isAscii(facts.rubric) &&
    [facts.id, facts.edition, facts.provider, facts.area, facts.region].every(isAscii) &&
    facts.reviewers.every(isAscii) &&
    facts.reviewerIds.every(isAscii) &&
    Object.keys(facts.alone).every(isAscii)
  );
}

function isAscii(text: string | null): boolean {
  if (text === null) return true;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function decode(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, 'latin1').toString('utf8');
}

function maybe(text: string | null): string | null {
  return text === null ? null : decode(text);
}
