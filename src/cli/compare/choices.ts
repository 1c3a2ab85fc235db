import { usualChoices } from '../../core/comparison/compare.ts';
import {
  type CompareChoices,
  type Grouping,
  type Mixable,
  mixable,
  type Sorting,
} from '../../core/comparison/model.ts';
import { nearest } from '../../core/nearest.ts';
import type { Kind } from '../../core/review/model.ts';
import { searchItem } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { misuse } from '../failure.ts';
import { periodEnd, periodStart } from './periods.ts';

/** What the command line asks of a comparison. */
export interface Wishes {
  by?: string;
  kind?: string[];
  area?: string[];
  since?: string;
  until?: string;
  latest?: true;
  all?: true;
  item?: string[];
  section?: string[];
  principle?: string[];
  sort?: string;
  top?: string;
  mix?: string[];
  minGroup?: string;
  for?: string;
  trend?: true;
  selfExternal?: true;
  within?: string;
  agreement?: true;
  outcomes?: true;
}

const fewestInPublic = 3;

/** What is asked, checked; refuses what there is not. Items are found later, when the rubric is known. */
export function choicesOf(wishes: Wishes): CompareChoices {
  const isPublic = wishes.for === 'public';
  if (isPublic && (wishes.by === 'service' || wishes.by === 'reviewer'))
    throw misuse(
      `A comparison for the public shows no single ${wishes.by}.`,
      'Group by area, region, provider, year, kind or band.',
    );
  const fewest = numberOf(wishes.minGroup, '--min-group') ?? 1;
  return {
    ...usualChoices,
    kinds: wishes.kind?.map(kindOf) ?? null,
    areas: wishes.area ?? null,
    since: wishes.since === undefined ? null : periodStart(wishes.since, '--since'),
    until: wishes.until === undefined ? null : periodEnd(wishes.until, '--until'),
    which: wishes.all === true ? 'all' : 'latest',
    by: (wishes.by ?? null) as Grouping | null,
    mix: (wishes.mix ?? []).map(mixableOf),
    sort: (wishes.sort ?? 'total') as Sorting,
    top: numberOf(wishes.top, '--top'),
    minGroup: isPublic ? Math.max(fewestInPublic, fewest) : fewest,
    trend: wishes.trend === true,
    selfExternal: wishes.selfExternal === true || wishes.within !== undefined,
    withinDays: numberOf(wishes.within, '--within') ?? usualChoices.withinDays,
    agreement: wishes.agreement === true,
    outcomes: wishes.outcomes === true,
  };
}

/** The ids of the items that are asked for by number, id, section or principle; null where none are. */
export function itemsOf({ item, section, principle }: Wishes, rubric: Rubric): string[] | null {
  if (item === undefined && section === undefined && principle === undefined) return null;
  const ids = [
    ...(item ?? []).map((words) => itemCalled(words, rubric)),
    ...(section ?? []).flatMap((words) => inSection(words, rubric)),
    ...(principle ?? []).flatMap((words) => servesPrinciple(words, rubric)),
  ];
  return [...new Set(ids)];
}

function itemCalled(words: string, rubric: Rubric): string {
  const found = searchItem(rubric, words);
  if (found !== null) return found.id;
  throw misuse(
    `No item, or not just one, is called “${words}”.`,
    `“ips-fidelity rubric show ${rubric.id}” lists the items.`,
  );
}

function inSection(words: string, { sections }: Rubric): string[] {
  const found = sections.find(({ id, title }) => isSame(words, id) || isSame(words, title));
  if (found !== undefined) return found.items.map(({ id }) => id);
  throw misuse(`There is no section “${words}”.`, `There is ${sections.map(({ id }) => id).join(', ')}.`);
}

function servesPrinciple(words: string, rubric: Rubric): string[] {
  const found = Object.entries(rubric.principles).find(
    ([id, text]) => isSame(words, id) || isSame(words, text),
  );
  if (found === undefined)
    throw misuse(
      `There is no principle “${words}”.`,
      `There is ${Object.keys(rubric.principles).join(', ')}.`,
    );
  const all = rubric.sections.flatMap(({ items }) => items);
  return all.filter(({ principles }) => principles.includes(found[0])).map(({ id }) => id);
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

const kinds: readonly Kind[] = ['external', 'guided-self', 'self'];

function kindOf(words: string): Kind {
  return oneOf(words, kinds, '--kind');
}

function mixableOf(words: string): Mixable {
  return oneOf(words, mixable, '--mix');
}

function oneOf<T extends string>(words: string, all: readonly T[], option: string): T {
  const found = all.find((one) => one === words);
  if (found !== undefined) return found;
  const meant = nearest(words, [...all]);
  throw misuse(
    `${option}: “${words}” will not do here.`,
    meant === null ? `Use one of: ${all.join(', ')}.` : `Did you mean “${meant}”?`,
  );
}

function numberOf(words: string | undefined, option: string): number | null {
  if (words === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(words))
    throw misuse(`${option}: “${words}” is no number.`, `Write it as in ${option} 5.`);
  return Number(words);
}
