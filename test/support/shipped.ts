import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Rubric } from '../../src/core/rubric/model.ts';
import { readRubric } from '../../src/core/rubric/read.ts';

/** The rubric that the programme ships. */
export const shippedRubric: Rubric = read();

function read(): Rubric {
  const text = readFileSync(join(import.meta.dirname, '../../rubrics/ips-25-uk.yaml'), 'utf8');
  const { rubric, problems } = readRubric(parse(text));
  if (rubric === null) throw new Error(JSON.stringify(problems));
  return rubric;
}
