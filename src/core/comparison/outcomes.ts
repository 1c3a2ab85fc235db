import { pearson, spearman } from '../statistics/correlation.ts';
import { mean } from '../statistics/moments.ts';
import { proportion } from '../statistics/proportion.ts';
import type { ReviewFacts } from './facts.ts';
import type { OutcomeComparison, Rate } from './model-beside.ts';

/** A correlation of fewer services says next to nothing: with 20, one of .34 is still compatible with none. */
const fewest = 20;

/** Shares of people out of work who joined and then started a job, as published for other places. */
const benchmarks: OutcomeComparison['benchmarks'] = [
  { title: 'England 2024', rate: 0.4 },
  { title: 'United States, minimal', rate: 0.31 },
  { title: 'United States, average', rate: 0.41 },
  { title: 'United States, excellent', rate: 0.5 },
  { title: 'Local target seen, starting a job', rate: 0.38 },
  { title: 'Local target seen, in work at six weeks', rate: 0.34 },
  { title: 'Local target seen, job gain', rate: 0.42 },
];

/** Correlations of the total with the employment rate, as published. */
const published: OutcomeComparison['correlation']['published'] = [
  { title: '79 sites, United States, 2012', r: 0.34, n: 79 },
  { title: '79 programmes, United States, 2015', r: 0.27, n: 79 },
  { title: '18 sites, United Kingdom, 2018', r: 0.36, n: 18 },
];

/** Whether services that keep to the model get more people into work: rates, and their correlation with the total. */
export function outcomesOf(facts: readonly ReviewFacts[]): OutcomeComparison {
  const rows = facts.flatMap((one) => {
    const { joined, started } = one.outcomes ?? { joined: null, started: null };
    if (joined === null || started === null || joined === 0 || started > joined) return [];
    const { file, service, name, total } = one;
    return [{ file, service, name, total, joined, started, rate: proportion(started, joined) }];
  });
  const pairs = rows.flatMap(({ total, rate }) =>
    total === null || rate.value === null ? [] : [[total, rate.value] as const],
  );
  return {
    rows,
    overall: rateOf(facts, 'started'),
    atSixWeeks: rateOf(facts, 'atSixWeeks'),
    atThirteenWeeks: rateOf(facts, 'atThirteenWeeks'),
    caseload: mean(caseloads(facts)),
    benchmarks,
    correlation: {
      n: pairs.length,
      pearson: pearson(pairs),
      spearman: spearman(pairs),
      published,
      small: pairs.length < fewest,
    },
  };
}

/** All counts together, over the reviews that have both; of people who joined. */
function rateOf(facts: readonly ReviewFacts[], key: 'started' | 'atSixWeeks' | 'atThirteenWeeks'): Rate {
  let [part, of] = [0, 0];
  for (const { outcomes } of facts) {
    const [some, all] = [outcomes?.[key] ?? null, outcomes?.joined ?? null];
    if (some === null || all === null || some > all) continue;
    part += some;
    of += all;
  }
  return { part, of, rate: proportion(part, of) };
}

function caseloads(facts: readonly ReviewFacts[]): number[] {
  return facts.flatMap(({ outcomes }) => {
    const { caseload, specialists } = outcomes ?? { caseload: null, specialists: null };
    return caseload === null || specialists === null || specialists === 0 ? [] : [caseload / specialists];
  });
}
