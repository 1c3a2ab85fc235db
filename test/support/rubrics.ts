import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formatPath, type Problem } from '../../src/core/problem.ts';
import { findItem } from '../../src/core/rubric/lookup.ts';
import type { Item, Rubric } from '../../src/core/rubric/model.ts';
import { readRubric } from '../../src/core/rubric/read.ts';

/** The rubric that ships with the programme. */
export const ukRubric = soundRubric(parseYaml('../../rubrics/ips-25-uk.yaml'));

/** A small rubric with every kind of input, figure and test: seven items rated 1 to 3. */
export const smallRubric = soundRubric(fixtureFile('sound'));

/** The parsed value of a rubric fixture. */
export function fixtureFile(name: string): unknown {
  return parseYaml(`../fixtures/rubrics/${name}.yaml`);
}

/** The rubric of a parsed file that has no faults. */
export function soundRubric(file: unknown): Rubric {
  const { rubric, problems } = readRubric(file);
  if (rubric === null || problems.length > 0) throw new Error(told(problems).join('\n'));
  return rubric;
}

/** Each problem as a reader meets it: code, where, what is wrong and what to do. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, path, message, hint, severity }) => {
    const sort = severity === 'warning' ? ' (warning)' : '';
    return `${code}${sort} @ ${formatPath(path)}: ${message} ${hint}`;
  });
}

/** An item that must be there. */
export function itemOf(rubric: Rubric, id: string): Item {
  const item = findItem(rubric, id);
  if (item === undefined) throw new Error(`no item ${id}`);
  return item;
}

export interface Shape {
  /** How many items each section has. */
  sections: readonly number[];
  min: number;
  max: number;
  total: 'sum' | 'mean';
  /** Where the bands above the lowest start. */
  cuts: readonly number[];
}

/** A rubric file of any shape whose items all rest on judgement. Bands are named b0, b1 ... from the lowest. */
export function shapedFile({ sections, min, max, total, cuts }: Shape): object {
  const count = total === 'sum' ? sections.reduce((sum, items) => sum + items, 0) : 1;
  const starts = [min * count, ...cuts];
  const ends = [...cuts.map((cut) => (total === 'sum' ? cut - 1 : cut)), max * count];
  return {
    id: 'shaped',
    title: 'Shaped',
    edition: 'First',
    version: '1',
    language: 'en-GB',
    scale: { min, max },
    total,
    sources: { DOC: 'Documents' },
    bands: starts.map((from, index) => ({ id: `b${index}`, title: `Band ${index}`, from, to: ends[index] })),
    sections: sections.map((items, s) => ({
      id: `s${s}`,
      title: `Section ${s}`,
      items: Array.from({ length: items }, (_, i) => judgementItem(s * 100 + i, min, max)),
    })),
  };
}

/** The rubric of a shape. */
export function shaped(shape: Shape): Rubric {
  return soundRubric(shapedFile(shape));
}

/** An item of the given inputs, figures and anchors, in a rubric rated 1 to the number of anchors. */
export function itemWith(parts: {
  inputs: object[];
  derive?: object;
  anchors: Record<string, object>;
}): Item {
  return itemOf(soundRubric(fileWith(parts)), 'tried');
}

/** A rubric file with one item of the given inputs, figures and anchors. */
export function fileWith(parts: {
  inputs: object[];
  derive?: object;
  anchors: Record<string, object>;
}): object {
  const max = Object.keys(parts.anchors).length;
  const file = shapedFile({ sections: [1], min: 1, max, total: 'sum', cuts: [] });
  const item = { id: 'tried', number: 1, title: 'Tried', asks: 'What is tried.', ...parts };
  return { ...file, sections: [{ id: 'only', title: 'Only', items: [item] }] };
}

function judgementItem(number: number, min: number, max: number): object {
  const ratings = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return {
    id: `i${number}`,
    number: number + 1,
    title: `Item ${number}`,
    asks: 'What is asked.',
    anchors: Object.fromEntries(ratings.map((rating) => [rating, { text: `This is ${rating}.` }])),
  };
}

function parseYaml(path: string): unknown {
  return parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
