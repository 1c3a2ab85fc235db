import type { CompareChoices, Comparison } from '../../core/comparison/model.ts';

/** What was compared and how, as names and values: for the sheet about a comparison and for its report. */
export function aboutFacts({ rubric, read, choices }: Comparison): (readonly [string, string])[] {
  return [
    ['Scale', `${rubric.title} (${rubric.id})`],
    ['Review files found', `${read.files}`],
    ['Reviews compared', `${read.compared}`],
    ...read.leftOut.map(({ reason, count }) => ['Left out', `${count}: ${reason}`] as const),
    ...(read.unread.length === 0 ? [] : [['Not read', `${read.unread.length}`] as const]),
    ...chosen(choices),
  ];
}

/** What was asked for, where it is not the usual. */
function chosen(choices: CompareChoices): (readonly [string, string])[] {
  const { kinds, areas, since, until, which, by, mix, top, minGroup } = choices;
  const told: [string, string | null][] = [
    ['Reviews of a service', which === 'latest' ? 'The latest in each set' : 'All'],
    ['Kinds', kinds === null ? null : kinds.join(', ')],
    ['Areas', areas === null ? null : areas.join(', ')],
    ['From', since],
    ['Until', until],
    ['Grouped by', by],
    ['Smallest group shown', by !== null && minGroup > 1 ? `${minGroup} services` : null],
    ['Thrown together', mix.length === 0 ? null : mix.join(', ')],
    ['Rows shown', top === null ? null : `The first ${top} of each set; figures rest on all`],
  ];
  return told.filter((pair): pair is [string, string] => pair[1] !== null);
}

/** The day of the latest review compared: the date that files of a comparison bear, so that they come out the same. */
export function dayOf({ sets, choices }: Pick<Comparison, 'sets' | 'choices'>): string {
  const days = sets.flatMap(({ rows }) => rows.map(({ date }) => date));
  const first = choices.until ?? choices.since ?? '1980-01-01';
  return days.length === 0 ? first : days.reduce((latest, day) => (day > latest ? day : latest));
}
