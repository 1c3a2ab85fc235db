import type { Anchor, Condition, Derivation, Input, Item, Rubric, Test } from './model.ts';
import type { ConditionFile, DerivationFile, ItemFile, RubricFile, TestFile } from './schema.ts';

/** Makes the rubric of a file whose shape and references are sound. */
export function buildRubric(file: RubricFile, digest: string | null): Rubric {
  return {
    ...file,
    scale: { ...file.scale, recommendBelow: file.scale.recommendBelow ?? file.scale.max - 1 },
    sections: file.sections.map((section) => ({ ...section, items: section.items.map(buildItem) })),
    digest,
  };
}

/** The derivation that a file describes; null unless it names exactly one way of working the figure out. */
export function buildDerivation({ unit, ...file }: DerivationFile): Derivation | null {
  const ways: Derivation[] = [];
  if (file.ratio !== undefined) ways.push({ op: 'ratio', of: file.ratio, unit });
  if (file.percent !== undefined)
    ways.push({ op: 'percent', part: file.percent[0], whole: file.percent[1], unit });
  for (const op of ['count', 'mean', 'distinct-share'] as const) {
    const input = file[op];
    if (input !== undefined) ways.push({ op, input, unit });
  }
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** The test that a file describes. */
export function buildTest(file: TestFile): Test {
  if (typeof file === 'boolean') return { kind: 'is', value: file };
  if (typeof file === 'string') return { kind: 'one-of', values: [file] };
  if (Array.isArray(file)) return { kind: 'one-of', values: file };
  const { has, ...bounds } = file;
  return has === undefined ? { kind: 'range', ...defined(bounds) } : { kind: 'has', all: has };
}

/** The alternatives of a condition in a file: a single group of tests is one alternative. */
export function alternatives(when: ConditionFile | ConditionFile[]): ConditionFile[] {
  return Array.isArray(when) ? when : [when];
}

function buildItem(file: ItemFile): Item {
  return {
    ...file,
    inputs: file.inputs.map(buildInput),
    derive: mapValues(file.derive, (derivation) => {
      const built = buildDerivation(derivation);
      return built === null ? [] : [built];
    }),
    anchors: buildAnchors(file),
  };
}

function buildInput(file: ItemFile['inputs'][number]): Input {
  return file.kind === 'number' ? { ...file, max: file.max ?? null } : file;
}

function buildAnchors(file: ItemFile): Anchor[] {
  return Object.entries(file.anchors)
    .map(([rating, { text, when }]) => ({
      rating: Number(rating),
      text,
      when: when === undefined ? null : alternatives(when).map(buildCondition),
    }))
    .sort((a, b) => b.rating - a.rating);
}

function buildCondition(file: ConditionFile): Condition {
  return mapValues(file, (test) => [buildTest(test)]);
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B[]): Record<string, B> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => change(value).map((changed) => [key, changed])),
  );
}

function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
