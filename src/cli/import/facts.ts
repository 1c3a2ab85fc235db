import { readDays } from '../../core/import/days.ts';
import type { Facts, FoundReview, Unread } from '../../core/import/found.ts';
import { missingFacts, type NeededFact } from '../../core/import/make.ts';
import type { Kind, Mode } from '../../core/review/model.ts';
import { askFact } from '../../ui/import-questions.ts';
import type { ImportOptions } from '../commands/import.ts';
import type { Context } from '../context.ts';
import { misuse } from '../failure.ts';
import { terminalOf } from '../sitting/terminal.ts';
import { commandFor } from './command.ts';

/** Reviews of which all is known that is needed, and those of many that are left out for want of it. */
export interface Completed {
  ready: readonly FoundReview[];
  left: readonly Unread[];
}

/** Adds what flags say, asks for what one review lacks, and leaves out what of many lacks something of its own. */
export async function completed(
  found: readonly FoundReview[],
  file: string,
  options: ImportOptions,
  context: Context,
): Promise<Completed | null> {
  const given = givenFacts(options);
  const isMany = found.length > 1 || (found[0]?.where ?? '') !== '';
  // What a flag says of one review is meant; of many it stands for those that do not say it themselves.
  const told = found.map((one) => ({
    ...one,
    facts: isMany ? fill(one.facts, given) : { ...one.facts, ...given },
  }));
  // The kind is one for all of them; services and dates of many are their own.
  const asked = isMany ? (['kind'] as const) : (['service', 'from', 'kind'] as const);
  const missing = asked.filter((fact) => told.some(({ facts }) => facts[fact] === null));
  if (missing.length > 0 && !context.interactive) throw refusal(missing, isMany, file, options);
  const answers: Partial<Facts> = {};
  for (const fact of missing) {
    const answer = await askFact(terminalOf(context), fact);
    if (answer === null) return null;
    Object.assign(answers, fact === 'from' ? daysOf(answer) : { [fact]: answer });
  }
  const all = told.map((one) => ({ ...one, facts: fill(one.facts, answers) }));
  const ready = all.filter(({ facts }) => missingFacts(facts).length === 0);
  const left = all.filter((one) => !ready.includes(one)).map((one) => leftOut(one));
  return { ready, left };
}

function fill(facts: Facts, answers: Partial<Facts>): Facts {
  const open = Object.entries(answers).filter(([name]) => facts[name as keyof Facts] === null);
  return { ...facts, ...Object.fromEntries(open) };
}

function givenFacts(options: ImportOptions): Partial<Facts> {
  const { service, provider, area, region, kind, mode, date, reviewer } = options;
  const plain = {
    service,
    provider,
    area,
    region,
    kind: kind as Kind | undefined,
    mode: mode as Mode | undefined,
  };
  const known = Object.entries({ ...plain, reviewers: reviewer?.join(', ') }).filter(
    ([, value]) => value !== undefined,
  );
  return { ...Object.fromEntries(known), ...(date === undefined ? {} : daysOf(date)) };
}

function daysOf(text: string): Pick<Facts, 'from' | 'to'> {
  const days = readDays(text, 'day-first');
  if ('fault' in days)
    throw misuse(
      `--date ${text}: ${days.fault}.`,
      'Write it as in 2026-11-23, or "23 and 24 November 2026".',
    );
  return days;
}

const names: Readonly<Record<NeededFact, string>> = {
  service: 'service',
  from: 'date',
  kind: 'kind of review',
};
const flags: Readonly<Record<NeededFact, readonly string[]>> = {
  service: ['--service', 'North Vale IPS'],
  from: ['--date', '2026-11-23'],
  kind: ['--kind', 'external'],
};

function refusal(
  missing: readonly NeededFact[],
  isMany: boolean,
  file: string,
  options: ImportOptions,
): Error {
  const what = missing.map((fact) => names[fact]).join(' and the ');
  const example = commandFor(file, options)(missing.flatMap((fact) => flags[fact]));
  return misuse(
    `The sheet does not say the ${what}${isMany ? ' of every review' : ''}.`,
    `Give it, as in: ${example}`,
  );
}

function leftOut(one: FoundReview): Unread {
  const lacks = missingFacts(one.facts).map((fact) => names[fact]);
  return { where: one.where, why: `left out: its ${lacks.join(' and ')} is not known` };
}
