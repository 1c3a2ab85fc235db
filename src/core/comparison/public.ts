import type { Comparison, ComparisonSet, Group, Trend } from './model.ts';

/**
 * A comparison that the public may see: nothing of a single service, no file, no reviewer. A set of fewer services than a
 * group needs is left out and said so, and where groups are suppressed they cannot be worked out from those that are not.
 */
export function forPublic(comparison: Comparison): Comparison {
  const { minGroup } = comparison.choices;
  const shown = comparison.sets.filter(({ services }) => services >= minGroup);
  const hidden = comparison.sets.length - shown.length;
  const { read, selfExternal, agreement, notices } = comparison;
  return {
    ...comparison,
    read: { ...read, unread: read.unread.map(({ reason }) => ({ file: 'not named here', reason })) },
    notices: [
      ...notices.filter(({ code }) => !naming.includes(code)).map((notice) => ({ ...notice, files: [] })),
      ...(hidden === 0 ? [] : [smallSets(hidden, minGroup)]),
    ],
    sets: shown.map((set) => publicSet(set, minGroup)),
    selfExternal:
      selfExternal === null || selfExternal.pairs.length < minGroup ? null : { ...selfExternal, pairs: [] },
    agreement: agreement === null || agreement.reviews < minGroup ? null : agreement,
  };
}

/** Notices that name a service. */
const naming: readonly string[] = ['same-day', 'spelling'];

function smallSets(hidden: number, minGroup: number): Comparison['notices'][number] {
  const sets = hidden === 1 ? 'One set of reviews is' : `${hidden} sets of reviews are`;
  return {
    code: 'small-groups',
    message: `${sets} of fewer than ${minGroup} services, and not shown.`,
    files: [],
  };
}

function publicSet(set: ComparisonSet, minGroup: number): ComparisonSet {
  const { trend, outcomes } = set;
  return {
    ...set,
    rows: [],
    groups: guarded(set.groups, minGroup),
    trend: trend === null ? null : publicTrend(trend, minGroup),
    outcomes: outcomes === null || outcomes.rows.length < minGroup ? null : { ...outcomes, rows: [] },
  };
}

/** A year, or a step, of fewer services would tell of single ones. */
function publicTrend(trend: Trend, minGroup: number): Trend {
  return {
    ...trend,
    years: trend.years.filter(({ all }) => all.n >= minGroup),
    steps: trend.steps.filter(({ services }) => services >= minGroup),
    services: [],
  };
}

/** One group that is suppressed follows from the whole less the others, so that the smallest of the others goes too. */
function guarded(groups: readonly Group[], minGroup: number): Group[] {
  const hidden = groups.filter(({ spread }) => spread === null);
  const services = hidden.reduce((sum, group) => sum + group.services, 0);
  if (hidden.length === 0 || services >= minGroup) return [...groups];
  const shown = groups.filter(({ spread }) => spread !== null);
  const smallest = shown.sort((a, b) => a.services - b.services)[0];
  return groups.map((group) => (group === smallest ? { ...group, spread: null, items: null } : group));
}
