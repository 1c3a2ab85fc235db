import { describe, expect, test } from 'vitest';
import { readRubric } from '../../../src/core/rubric/read.ts';
import { fileWith, told } from '../../support/rubrics.ts';

const share = {
  inputs: [
    { id: 'part', kind: 'number', unit: 'hours', ask: 'Part?' },
    { id: 'whole', kind: 'number', unit: 'hours', ask: 'Whole?' },
  ],
  derive: { share: { percent: ['part', 'whole'], unit: '%' } },
};
const many = Array.from({ length: 18 }, (_, index) => ({ id: `q${index}`, kind: 'yes-no', ask: 'Yes?' }));

function anchors(...conditions: (object | null)[]): Record<string, object> {
  return Object.fromEntries(
    conditions.map((when, index) => [
      String(conditions.length - index),
      { text: 'So.', ...(when === null ? {} : { when }) },
    ]),
  );
}

/** The codes of the problems of one item, and the anchors that they are about. */
function codes(parts: Parameters<typeof fileWith>[0]): string[] {
  return readRubric(fileWith(parts)).problems.map(({ code, path }) =>
    `${code} ${path.slice(5).join('.')}`.trim(),
  );
}

describe('every value that a figure can have is tried', () => {
  test('also what lies below a threshold under 1', () => {
    expect(codes({ ...share, anchors: anchors({ share: { min: 0.5 } }, null) })).toEqual([]);
  });

  test('also what lies above the last threshold, up to 100 %', () => {
    expect(codes({ ...share, anchors: anchors({ share: { over: 99.5 } }, null) })).toEqual([]);
  });

  test('0 and 100 % themselves', () => {
    expect(
      codes({ ...share, anchors: anchors({ share: { min: 100 } }, { share: { over: 0 } }, null) }),
    ).toEqual([]);
  });

  test('nothing below 0 and nothing above 100 %', () => {
    expect(
      codes({ ...share, anchors: anchors({ share: { over: 100 } }, { share: { under: 0 } }, null) }),
    ).toEqual(['condition-impossible 3', 'condition-impossible 2']);
  });

  test('only what the bounds of a number allow', () => {
    const jobs = { id: 'jobs', kind: 'number', unit: 'jobs', ask: 'Jobs?', min: 2, max: 5, whole: true };
    expect(
      codes({ inputs: [jobs], anchors: anchors({ jobs: { min: 5 } }, { jobs: { over: 2 } }, null) }),
    ).toEqual([]);
    expect(codes({ inputs: [jobs], anchors: anchors({ jobs: { over: 5 } }, null) })).toEqual([
      'condition-impossible 2',
    ]);
    expect(codes({ inputs: [jobs], anchors: anchors({ jobs: { min: 2 } }, null) })).toEqual([
      'condition-overtaken 1',
    ]);
  });

  test('only whole numbers where a number is whole', () => {
    const jobs = { id: 'jobs', kind: 'number', unit: 'jobs', ask: 'Jobs?', whole: true };
    const between = anchors({ jobs: { over: 1, under: 2 } }, null);
    expect(codes({ inputs: [jobs], anchors: between })).toEqual(['condition-impossible 2']);
    expect(codes({ inputs: [{ ...jobs, whole: false }], anchors: between })).not.toContain(
      'condition-impossible 2',
    );
  });

  test('only as many ticks as there are options', () => {
    const steps = { id: 'steps', kind: 'checklist', ask: 'Which?', options: { a: 'A', b: 'B' } };
    const parts = { inputs: [steps], derive: { count: { count: 'steps', unit: 'steps' } } };
    expect(codes({ ...parts, anchors: anchors({ count: { min: 2 } }, null) })).toEqual([]);
    expect(codes({ ...parts, anchors: anchors({ count: { min: 3 } }, null) })).toEqual([
      'condition-impossible 2',
    ]);
  });
});

test('suggestions may fall as a figure grows, and may rise, but not turn', () => {
  const rising = anchors({ share: { min: 80 } }, { share: { min: 40 } }, null);
  const falling = anchors({ share: { max: 20 } }, { share: { max: 60 } }, null);
  const turning = anchors({ share: { min: 40, max: 60 } }, { share: { min: 30, max: 70 } }, null);
  expect(codes({ ...share, anchors: rising })).toEqual([]);
  expect(codes({ ...share, anchors: falling })).toEqual([]);
  expect(codes({ ...share, anchors: turning })).toEqual(['condition-order']);
});

test('conditions with too many cases are left to a person, with a warning', () => {
  const all = Object.fromEntries(many.map(({ id }) => [id, true]));
  const { rubric, problems } = readRubric(fileWith({ inputs: many, anchors: anchors(all, null) }));
  expect(rubric).not.toBeNull();
  expect(told(problems)).toMatchInlineSnapshot(`
    [
      "too-many-cases (warning) @ sections[0].items[0]: The conditions of “tried” are too many to try out. Check them by hand.",
    ]
  `);
});
