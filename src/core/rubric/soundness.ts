import { type Problem, problem, type ValuePath, warning } from '../problem.ts';
import type { InputValue } from '../review/model.ts';
import { anyHolds, type Facts } from '../suggestion/conditions.ts';
import { highestHolding } from '../suggestion/suggest.ts';
import { type TestedFact, testedFacts } from './cases.ts';
import type { Anchor, Item, Rubric } from './model.ts';

const mostCases = 100_000;

/**
 * Faults in what the conditions of a rubric mean: one that can never hold, an anchor that another always
 * overtakes, facts that lead to no anchor, and suggestions that rise and fall again as one figure grows.
 * Every item is tried on the cases that its own thresholds and options tell apart.
 */
export function soundnessProblems(rubric: Rubric): Problem[] {
  return rubric.sections.flatMap((section, s) =>
    section.items.flatMap((item, i) => itemProblems(item, ['sections', s, 'items', i])),
  );
}

function itemProblems(item: Item, path: ValuePath): Problem[] {
  if (item.anchors.every(({ when }) => when === null)) return [];
  const facts = testedFacts(item);
  const size = facts.reduce((product, fact) => product * fact.values.length, 1);
  if (size > mostCases) {
    return [
      warning(
        'too-many-cases',
        path,
        `The conditions of “${item.id}” are too many to try out.`,
        'Check them by hand.',
      ),
    ];
  }
  const cases = combinations(facts);
  return [
    ...item.anchors.flatMap((anchor) =>
      anchorProblems(item, anchor, cases, [...path, 'anchors', String(anchor.rating)]),
    ),
    ...holeProblems(item, cases, path),
    ...facts.filter(({ ordered }) => ordered).flatMap((fact) => turnProblems(item, fact, facts, path)),
  ];
}

function anchorProblems(item: Item, anchor: Anchor, cases: readonly Facts[], path: ValuePath): Problem[] {
  const { when } = anchor;
  if (when !== null && !cases.some((facts) => anyHolds(when, facts))) {
    return [
      problem(
        'condition-impossible',
        path,
        `The condition of anchor ${anchor.rating} of “${item.id}” can never hold.`,
        'Check its bounds against one another.',
      ),
    ];
  }
  if (cases.some((facts) => highestHolding(item.anchors, facts) === anchor)) return [];
  return [
    problem(
      'condition-overtaken',
      path,
      `Anchor ${anchor.rating} of “${item.id}” can never be suggested: whenever it would be, a higher one is.`,
      'Check the order of the conditions.',
    ),
  ];
}

function holeProblems(item: Item, cases: readonly Facts[], path: ValuePath): Problem[] {
  const hole = cases.find((facts) => highestHolding(item.anchors, facts) === null);
  if (hole === undefined) return [];
  return [
    problem(
      'condition-hole',
      [...path, 'anchors'],
      `No anchor of “${item.id}” holds for ${caseText(hole)}.`,
      'Leave the condition of the lowest anchor out, so that it takes all the rest.',
    ),
  ];
}

/** Along one figure, all else alike, suggestions may rise or fall, but not turn. */
function turnProblems(
  item: Item,
  fact: TestedFact,
  facts: readonly TestedFact[],
  path: ValuePath,
): Problem[] {
  for (const rest of combinations(facts.filter((other) => other !== fact))) {
    const course = courseOf(item, fact, rest);
    const turn = turningPoint(course);
    if (turn === null) continue;
    const steps = course.slice(turn - 1, turn + 2).map(({ value, rating }) => `${value} gives ${rating}`);
    return [
      problem(
        'condition-order',
        [...path, 'anchors'],
        `The conditions of “${item.id}” contradict the order of its anchors: for ${fact.id}, ${steps.join(', ')}.`,
        'Write each bound open to one side; a gap belongs to the lower rating.',
      ),
    ];
  }
  return [];
}

interface Step {
  value: InputValue;
  rating: number;
}

/** The suggestions that a growing figure passes through, each with the first value that gives it. Holes are left out. */
function courseOf(item: Item, { id, values }: TestedFact, rest: Facts): Step[] {
  const steps = values.flatMap((value) => {
    const anchor = highestHolding(item.anchors, new Map([...rest, [id, value]]));
    return anchor === null ? [] : [{ value, rating: anchor.rating }];
  });
  return steps.filter(({ rating }, at) => rating !== steps[at - 1]?.rating);
}

/** Where a course turns back; null where it only rises or only falls. */
function turningPoint(course: readonly Step[]): number | null {
  const ratings = course.map(({ rating }) => rating);
  const turn = ratings.findIndex((rating, at) => {
    const [before, after] = [ratings[at - 1], ratings[at + 1]];
    return before !== undefined && after !== undefined && rating > before !== after > rating;
  });
  return turn === -1 ? null : turn;
}

function combinations(facts: readonly TestedFact[]): Facts[] {
  return facts.reduce<Map<string, InputValue>[]>(
    (cases, { id, values }) =>
      cases.flatMap((known) => values.map((value) => new Map([...known, [id, value]]))),
    [new Map()],
  );
}

function caseText(facts: Facts): string {
  return [...facts]
    .map(([id, value]) => `${id} ${Array.isArray(value) ? value.join('+') || 'none' : value}`)
    .join(', ');
}
