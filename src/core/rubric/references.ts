import { nearest } from '../nearest.ts';
import { type Problem, problem, type ValuePath } from '../problem.ts';
import { alternatives, buildDerivation, buildTest } from './build.ts';
import type { Derivation, Test } from './model.ts';
import type { ItemFile, RubricFile } from './schema.ts';

/** Faults in what the parts of a rubric say of one another: ids twice, names that lead nowhere, anchors missing. */
export function referenceProblems(rubric: RubricFile): Problem[] {
  const items = rubric.sections.flatMap((section, s) =>
    section.items.map((item, i) => ({ item, path: ['sections', s, 'items', i] as ValuePath })),
  );
  return [
    ...scaleProblems(rubric),
    ...twice(
      rubric.bands.map(({ id }, index) => ({ id, path: ['bands', index, 'id'] })),
      'band',
    ),
    ...twice(
      rubric.sections.map(({ id }, index) => ({ id, path: ['sections', index, 'id'] })),
      'section',
    ),
    ...twice(
      items.map(({ item, path }) => ({ id: item.id, path: [...path, 'id'] })),
      'item',
    ),
    ...twice(
      items.map(({ item, path }) => ({ id: String(item.number), path: [...path, 'number'] })),
      'number',
    ),
    ...items.flatMap(({ item, path }) => itemProblems(item, path, rubric)),
  ];
}

function scaleProblems({ scale }: RubricFile): Problem[] {
  if (scale.min < scale.max) return [];
  return [
    problem(
      'scale',
      ['scale', 'max'],
      'The highest rating is not above the lowest.',
      'Make max larger than min.',
    ),
  ];
}

function twice(named: readonly { id: string; path: ValuePath }[], what: string): Problem[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      problem('duplicate-id', path, `The ${what} “${id}” stands here a second time.`, 'Give each its own.'),
    ];
  });
}

function itemProblems(item: ItemFile, path: ValuePath, rubric: RubricFile): Problem[] {
  const inputs = item.inputs.map(({ id }, index) => ({ id, path: [...path, 'inputs', index, 'id'] }));
  const figures = Object.keys(item.derive).map((id) => ({ id, path: [...path, 'derive', id] }));
  return [
    ...item.principles.flatMap((id, index) =>
      known(id, Object.keys(rubric.principles), [...path, 'principles', index], 'principle'),
    ),
    ...item.evidence.flatMap(({ source }, index) =>
      known(source, Object.keys(rubric.sources), [...path, 'evidence', index, 'source'], 'source'),
    ),
    ...twice([...inputs, ...figures], 'input or figure'),
    ...optionProblems(item, path),
    ...Object.entries(item.derive).flatMap(([id, file]) =>
      derivationProblems(item, buildDerivation(file), [...path, 'derive', id]),
    ),
    ...anchorProblems(item, path, rubric),
    ...conditionProblems(item, path),
  ];
}

function optionProblems(item: ItemFile, path: ValuePath): Problem[] {
  return item.inputs.flatMap((input, index) =>
    'options' in input && Object.keys(input.options).length === 0
      ? [
          problem(
            'no-options',
            [...path, 'inputs', index, 'options'],
            `“${input.id}” has no options.`,
            'List what can be chosen.',
          ),
        ]
      : [],
  );
}

/** What kind of input each way of working a figure out needs. */
const feeds = {
  ratio: 'number',
  percent: 'number',
  count: 'checklist',
  mean: 'numbers',
  'distinct-share': 'list',
} as const;

function derivationProblems(item: ItemFile, derivation: Derivation | null, path: ValuePath): Problem[] {
  if (derivation === null) {
    return [
      problem(
        'derivation',
        path,
        'A figure is worked out in exactly one way.',
        `Use one of ${Object.keys(feeds).join(', ')}.`,
      ),
    ];
  }
  const kind = feeds[derivation.op];
  const usable = item.inputs.filter((input) => input.kind === kind).map(({ id }) => id);
  return operands(derivation).flatMap((id) => known(id, usable, [...path, derivation.op], `${kind} input`));
}

function operands(derivation: Derivation): readonly string[] {
  if (derivation.op === 'ratio') return derivation.of;
  return derivation.op === 'percent' ? [derivation.part, derivation.whole] : [derivation.input];
}

function anchorProblems(item: ItemFile, path: ValuePath, { scale }: RubricFile): Problem[] {
  if (scale.min >= scale.max) return [];
  const ratings = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index));
  const missing = ratings.filter((rating) => !Object.hasOwn(item.anchors, rating));
  const extra = Object.keys(item.anchors).filter((rating) => !ratings.includes(rating));
  return [
    ...missing.map((rating) =>
      problem(
        'anchor-missing',
        [...path, 'anchors'],
        `“${item.id}” has no anchor for ${rating}.`,
        `Add “${rating}: {text: …}”.`,
      ),
    ),
    ...extra.map((rating) =>
      problem(
        'anchor-extra',
        [...path, 'anchors', rating],
        `${rating} is not a rating of this scale (${scale.min} to ${scale.max}).`,
        'Remove the anchor, or change the scale.',
      ),
    ),
    ...unconditional(item, path, String(scale.min)),
  ];
}

function unconditional(item: ItemFile, path: ValuePath, lowest: string): Problem[] {
  const entries = Object.entries(item.anchors);
  if (entries.every(([, anchor]) => anchor.when === undefined)) return [];
  return entries
    .filter(([rating, anchor]) => anchor.when === undefined && rating !== lowest)
    .map(([rating]) =>
      problem(
        'condition-missing',
        [...path, 'anchors', rating],
        `Anchor ${rating} of “${item.id}” has no condition, though others have.`,
        'Add “when”; only the lowest anchor can do without.',
      ),
    );
}

function conditionProblems(item: ItemFile, path: ValuePath): Problem[] {
  return Object.entries(item.anchors).flatMap(([rating, { when }]) =>
    when === undefined
      ? []
      : alternatives(when).flatMap((condition, index) =>
          Object.entries(condition).flatMap(([id, file]) => {
            const at = Array.isArray(when) ? [index, id] : [id];
            return testProblems(item, id, buildTest(file), [...path, 'anchors', rating, 'when', ...at]);
          }),
        ),
  );
}

function testProblems(item: ItemFile, id: string, test: Test, path: ValuePath): Problem[] {
  const figures = Object.keys(item.derive);
  const input = item.inputs.find((candidate) => candidate.id === id);
  if (input === undefined && !figures.includes(id)) {
    return known(id, [...item.inputs.map((candidate) => candidate.id), ...figures], path, 'input or figure');
  }
  const kind = input?.kind ?? 'figure';
  if (!fits(kind, test)) {
    return [
      problem(
        'condition-kind',
        path,
        `“${id}” is ${kind === 'figure' ? 'a figure' : `of the kind “${kind}”`}, which cannot be tested in this way.`,
        testHint(kind),
      ),
    ];
  }
  const options = input !== undefined && 'options' in input ? Object.keys(input.options) : [];
  const named = test.kind === 'one-of' ? test.values : test.kind === 'has' ? test.all : [];
  return [...named.flatMap((option) => known(option, options, path, 'option')), ...rangeProblems(test, path)];
}

function fits(kind: string, test: Test): boolean {
  if (kind === 'choice') return test.kind === 'one-of';
  if (kind === 'yes-no') return test.kind === 'is';
  if (kind === 'checklist') return test.kind === 'has';
  return (kind === 'number' || kind === 'figure') && test.kind === 'range';
}

function testHint(kind: string): string {
  if (kind === 'choice') return 'Name an option or a list of options.';
  if (kind === 'yes-no') return 'Write true or false.';
  if (kind === 'checklist') return 'Write {has: [options]}, or derive a count.';
  return kind === 'numbers' || kind === 'list'
    ? 'Derive a figure from it and test that.'
    : 'Write a range such as {min: 6}.';
}

function rangeProblems(test: Test, path: ValuePath): Problem[] {
  if (test.kind !== 'range') return [];
  const bounds = [test.min, test.max, test.over, test.under];
  if (bounds.every((bound) => bound === undefined)) {
    return [problem('condition-empty', path, 'This range has no bound.', 'Give it min, max, over or under.')];
  }
  return [];
}

function known(id: string, candidates: readonly string[], path: ValuePath, what: string): Problem[] {
  if (candidates.includes(id)) return [];
  const meant = nearest(id, candidates);
  const list = candidates.length === 0 ? 'None is defined.' : `Use one of: ${candidates.join(', ')}.`;
  const hint = meant === null ? list : `Did you mean “${meant}”?`;
  return [problem(`unknown-${what.split(' ').at(-1)}`, path, `There is no ${what} “${id}”.`, hint)];
}
