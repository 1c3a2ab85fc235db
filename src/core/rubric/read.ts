import { hasErrors, type Problem } from '../problem.ts';
import { prototypeKeys, schemaProblems } from '../schema-problems.ts';
import { bandProblems } from './bands.ts';
import { buildRubric } from './build.ts';
import type { Rubric } from './model.ts';
import { referenceProblems } from './references.ts';
import { rubricSchema } from './schema.ts';
import { soundnessProblems } from './soundness.ts';

export interface ReadRubric {
  /** Null where an error stops it from being used. */
  rubric: Rubric | null;
  problems: Problem[];
}

/**
 * Reads a rubric from a parsed YAML value and finds every fault in it: first of its shape, then of its
 * references and bands, then of its conditions. A rubric with errors is never handed out.
 */
export function readRubric(value: unknown, digest: string | null = null): ReadRubric {
  const parsed = rubricSchema.safeParse(value, { reportInput: true });
  const strange = prototypeKeys(value);
  if (!parsed.success) return refused([...strange, ...schemaProblems(parsed.error.issues, value, knownKeys)]);

  const problems = [...strange, ...referenceProblems(parsed.data), ...bandProblems(parsed.data)];
  if (hasErrors(problems)) return refused(problems);

  const rubric = buildRubric(parsed.data, digest);
  problems.push(...soundnessProblems(rubric));
  return { rubric: hasErrors(problems) ? null : rubric, problems };
}

function refused(problems: Problem[]): ReadRubric {
  return { rubric: null, problems };
}

const knownKeys = [
  ...[
    'id',
    'title',
    'edition',
    'version',
    'language',
    'scale',
    'total',
    'sources',
    'principles',
    'bands',
    'sections',
  ],
  ...[
    'items',
    'number',
    'asks',
    'evidence',
    'questions',
    'inputs',
    'derive',
    'readings',
    'anchors',
    'text',
    'when',
  ],
  ...[
    'kind',
    'ask',
    'unit',
    'min',
    'max',
    'over',
    'under',
    'has',
    'whole',
    'options',
    'source',
    'look',
    'to',
    'from',
  ],
  ...['ratio', 'percent', 'count', 'mean', 'distinct-share', 'recommendBelow'],
];
