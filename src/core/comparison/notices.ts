import type { ReviewFacts } from './facts.ts';
import { grouped } from './grouped.ts';
import type { CompareChoices, Notice } from './model.ts';

/** What may mislead who reads a comparison. Facts come in order, before any is left out for being there twice. */
export function noticesOf(
  all: readonly ReviewFacts[],
  chosen: readonly ReviewFacts[],
  choices: CompareChoices,
): Notice[] {
  return [
    ...mixed(choices),
    ...sameId(all),
    ...sameDay(chosen),
    ...spellings(chosen),
    ...some(
      'incomplete',
      chosen.filter(({ total }) => total === null),
      (count) => `${count} ${count === 1 ? 'review is' : 'reviews are'} not complete and left out of totals.`,
    ),
    ...some(
      'not-final',
      chosen.filter(({ final }) => !final),
      (count) => `${count} ${count === 1 ? 'review is' : 'reviews are'} not marked as final.`,
    ),
  ];
}

const mixedNames = { kind: 'kinds of review', mode: 'on site and virtual', edition: 'editions of the scale' };

function mixed({ mix }: CompareChoices): Notice[] {
  if (mix.length === 0) return [];
  const what = mix.map((one) => mixedNames[one]).join(', ');
  const message = `Thrown together, as asked: ${what}. Their figures may not mean the same.`;
  return [{ code: 'mixed', message, files: [] }];
}

function sameId(all: readonly ReviewFacts[]): Notice[] {
  return doubles(all, ({ id }) => id).map((own) => ({
    code: 'same-id',
    message: 'The same review is in several files; only the first is counted.',
    files: own.map(({ file }) => file),
  }));
}

function sameDay(facts: readonly ReviewFacts[]): Notice[] {
  return doubles(withSharedDay(facts), ({ service, kind, date }) => `${service}\n${kind}\n${date}`).map(
    (own) => ({
      code: 'same-day',
      message: `“${own[0]?.name}” has ${own.length} reviews of the same kind on ${own[0]?.date}; the last counts as the latest.`,
      files: own.map(({ file }) => file),
    }),
  );
}

/** One service under two ids, or one id with two names. */
function spellings(facts: readonly ReviewFacts[]): Notice[] {
  const ids = new Map<string, Map<string, ReviewFacts>>();
  const keys = new Map<string, string>();
  for (const one of facts) {
    const key = keys.get(one.name) ?? plain(one.name);
    keys.set(one.name, key);
    ids.set(key, (ids.get(key) ?? new Map<string, ReviewFacts>()).set(one.service, one));
  }
  return [...ids.values()]
    .filter((own) => own.size > 1)
    .map((own) => ({
      code: 'spelling',
      message: `“${[...own.values()][0]?.name}” is here as ${own.size} services: ${[...own.keys()].join(', ')}. If it is one, give its reviews the same service id.`,
      files: [...own.values()].map(({ file }) => file),
    }));
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}

/** Those that share a key. Nearly none do, and so lists are made only for keys that come again. */
function doubles(facts: readonly ReviewFacts[], keyOf: (one: ReviewFacts) => string | null): ReviewFacts[][] {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const one of facts) {
    const key = keyOf(one);
    if (key === null) continue;
    if (seen.has(key)) again.add(key);
    else seen.add(key);
  }
  if (again.size === 0) return [];
  const shared = (one: ReviewFacts) => {
    const key = keyOf(one);
    return key === null || !again.has(key) ? [] : [key];
  };
  return [...grouped(facts, shared).values()];
}

/** Those whose service and date another one beside them has; facts come in the order of these. */
function withSharedDay(facts: readonly ReviewFacts[]): ReviewFacts[] {
  const isSame = (one: ReviewFacts, other: ReviewFacts | undefined) =>
    one.service === other?.service && one.date === other.date;
  return facts.filter((one, index) => isSame(one, facts[index - 1]) || isSame(one, facts[index + 1]));
}

function some(
  code: Notice['code'],
  facts: readonly ReviewFacts[],
  words: (count: number) => string,
): Notice[] {
  return facts.length === 0
    ? []
    : [{ code, message: words(facts.length), files: facts.map(({ file }) => file) }];
}
