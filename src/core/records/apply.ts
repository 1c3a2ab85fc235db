import type { Evidence, InputValue, Review } from '../review/model.ts';
import { findItem } from '../rubric/lookup.ts';
import type { Item, Rubric } from '../rubric/model.ts';
import { inputFault, togetherFault } from '../suggestion/inputs.ts';
import type { ItemChange, ListFile, ReadInput, Reading, ReadingChange } from './model.ts';
import { andMore, rowsNamed } from './row-names.ts';

/**
 * What a reading changes in a review: for each item that the rubric has, the figures and one evidence note, with the
 * name of the file and the rows left out by number. Figures that the rubric would not take are refused with the reason.
 * The review itself stays as it is.
 */
export function applyReading(
  reading: Reading,
  file: ListFile,
  rubric: Rubric,
  items: Review['items'],
): ReadingChange {
  const change: Change = { items: [], passedOver: [], refused: [] };
  for (const id of new Set(reading.inputs.map(({ item }) => item))) {
    const read = reading.inputs.filter((one) => one.item === id);
    const item = findItem(rubric, id);
    if (item === undefined) change.passedOver.push(...read);
    else applyTo(item, read, { reading, file, rubric, items }, change);
  }
  const { kind, rows, used } = reading;
  return {
    ...change,
    list: { kind, file: file.name, digest: file.digest, rows, used },
    passedOver: change.passedOver.map(({ item, input }) => ({ item, input })),
  };
}

type Refused = ReadingChange['refused'][number];

interface Context {
  reading: Reading;
  file: ListFile;
  rubric: Rubric;
  items: Review['items'];
}

interface Change {
  items: ItemChange[];
  passedOver: ReadInput[];
  refused: Refused[];
}

function applyTo(item: Item, read: readonly ReadInput[], context: Context, change: Change): void {
  const known = read.filter(({ input }) => item.inputs.some(({ id }) => id === input));
  change.passedOver.push(...read.filter((one) => !known.includes(one)));
  const faulty = known.flatMap(({ input, value }) => refusal(item, input, value));
  change.refused.push(...faulty);
  const sound = known.filter(({ input }) => !faulty.some((one) => one.input === input));
  const before = context.items[item.id];
  const inputs = Object.fromEntries(sound.map(({ input, value }) => [input, value]));
  const clash = togetherFault(item, { ...before?.inputs, ...inputs });
  if (clash !== null) change.refused.push({ item: item.id, ...clash });
  if (clash !== null || sound.length === 0) return;
  const replaced = Object.entries(before?.inputs ?? {}).filter(([id, value]) => isOther(inputs[id], value));
  const note = noteOf(sound, context);
  const isThere = before?.evidence.some((one) => one.from === note.from && one.note === note.note) ?? false;
  change.items.push({
    item: item.id,
    inputs,
    replaces: Object.fromEntries(replaced),
    evidence: isThere ? null : note,
  });
}

function refusal(item: Item, id: string, value: InputValue): Refused[] {
  const input = item.inputs.find((candidate) => candidate.id === id);
  const message = input === undefined ? null : inputFault(input, value);
  return message === null ? [] : [{ item: item.id, input: id, message }];
}

function isOther(next: InputValue | undefined, before: InputValue | null): boolean {
  return next !== undefined && before !== null && JSON.stringify(next) !== JSON.stringify(before);
}

function noteOf(read: readonly ReadInput[], { reading, file, rubric }: Context): Evidence {
  const { rows, used } = reading;
  const counted = `Read from the list: ${used} of ${rows} ${rows === 1 ? 'row' : 'rows'} counted.`;
  const how = [...new Set(read.map((one) => one.how))].map((one) => `${one}.`);
  const note = [counted, ...how, ...leftOutText(reading)].join(' ');
  return { source: sourceOf(rubric), from: file.name, note, by: null };
}

function leftOutText({ rows, used, leftOut }: Reading): string[] {
  if (rows === used) return [];
  const named = leftOut.slice(0, rowsNamed).map(({ row, why }) => `row ${row} (${why})`);
  return [`Left out: ${andMore(named, rows - used - named.length)}.`];
}

/** Management information; a rubric that does not know it by that code gets its first source. */
function sourceOf({ sources }: Rubric): string {
  return 'MIS' in sources ? 'MIS' : (Object.keys(sources)[0] ?? 'MIS');
}
