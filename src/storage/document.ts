import { extname } from 'node:path';
import { type Position, type Problem, problem, type ValuePath } from '../core/problem.ts';
import { type Parsed, problemFrom } from './fault.ts';
import { parseJson } from './json/parse.ts';
import { positionFinder } from './position.ts';
import { readBytes, readText } from './text.ts';

/** A JSON or YAML file as it was read. Faults of content are problems, never exceptions. */
export interface Document {
  path: string;
  /** Undefined where the file cannot be parsed. Beside problems it is good for further checks only. */
  value: unknown;
  problems: Problem[];
  /** Where a value stands or, where it is missing, its nearest parent; null where the file has no values. */
  locate(path: ValuePath): Promise<Position | null>;
  text: string;
}

/**
 * Reads a JSON file (ending `.json`, or a text that begins with `{`) or else a YAML file.
 * Gives every fault of content as a problem; throws a StorageFailure where there is no text to read.
 */
export async function readDocument(path: string): Promise<Document> {
  const text = await textOf(path);
  if (text.trim() === '') return { path, text, ...EMPTY };
  const parsed = await parse(text, path);
  const positionAt = positionFinder(text);
  return {
    path,
    text,
    value: parsed.value,
    problems: parsed.faults.map((fault) => problemFrom(fault, positionAt)),
    locate: async (valuePath) => {
      const offset = parsed.offsetOf(valuePath);
      return offset === null ? null : positionAt(offset);
    },
  };
}

/** A PDF is read for the review that it carries. */
async function textOf(path: string): Promise<string> {
  if (extname(path).toLowerCase() !== '.pdf') return readText(path);
  const { readAttachment } = await import('./pdf/attachment.ts');
  return readAttachment(await readBytes(path), path);
}

/** Gives the problems with line and column filled in from their paths, where they have none yet. */
export function withPositions(document: Document, problems: readonly Problem[]): Promise<Problem[]> {
  return Promise.all(
    problems.map(async (found) => ({
      ...found,
      position: found.position ?? (await document.locate(found.path)),
    })),
  );
}

async function parse(text: string, path: string): Promise<Parsed> {
  if (isJson(text, path)) return parseJson(text);
  // Loaded here, because `yaml` takes longer to load than a JSON file to read.
  const { parseYaml } = await import('./yaml/parse.ts');
  return parseYaml(text);
}

function isJson(text: string, path: string): boolean {
  const ending = extname(path).toLowerCase();
  if (ending === '.yaml' || ending === '.yml') return false;
  return ending === '.json' || text.trimStart().startsWith('{');
}

const EMPTY: Pick<Document, 'value' | 'problems' | 'locate'> = {
  value: undefined,
  problems: [
    {
      ...problem(
        'empty-file',
        [],
        'The file is empty.',
        'Choose another file, or bring back an older copy of this one.',
      ),
      position: { line: 1, column: 1, source: '' },
    },
  ],
  locate: async () => null,
};
