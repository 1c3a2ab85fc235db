import * as yaml from 'yaml';
import type { Fault, Parsed } from '../fault.ts';
import { MAX_FAULTS, MAX_YAML_LENGTH } from '../limits.ts';
import { offsetOf } from '../place.ts';
import { faultFrom } from './errors.ts';
import { guard } from './guard.ts';
import { placesIn } from './places.ts';

/**
 * Gives the value of a YAML text, and every fault in it. Only plain YAML is taken: what `yaml` cannot
 * survive, and what would make a text mean something else than it seems to, is refused beforehand.
 */
export function parseYaml(text: string): Parsed {
  const refused = text.length > MAX_YAML_LENGTH ? [tooLarge()] : guard(text);
  // A guard that has seen enough has not seen the rest.
  const isSafe = refused.length < MAX_FAULTS && !refused.some(({ code }) => DANGEROUS.has(code));
  return isSafe ? parsePlain(text, refused) : nothing(refused);
}

/** After these faults `yaml` must not see the text at all. */
const DANGEROUS: ReadonlySet<string> = new Set(['too-large', 'too-deep', 'control-character']);

function nothing(faults: readonly Fault[]): Parsed {
  return { value: undefined, faults, offsetOf: () => null };
}

function parsePlain(text: string, refused: readonly Fault[]): Parsed {
  const document = yaml.parseDocument(text, OPTIONS);
  const errors = document.errors.map((error) => faultFrom(error)).filter((fault) => fault !== null);
  const { root, duplicates } = placesIn(document.contents);
  const broken = [...refused, ...errors];
  const empty = root === null && broken.length === 0 ? [emptyFile()] : [];
  return {
    value: broken.length === 0 && root !== null ? document.toJS(NO_ALIASES) : undefined,
    faults: [...broken, ...duplicates, ...empty].sort((a, b) => a.offset - b.offset).slice(0, MAX_FAULTS),
    offsetOf: (path) => (root === null ? null : offsetOf(root, path)),
  };
}

const OPTIONS = {
  version: '1.2',
  // The core schema leaves dates as they are written.
  schema: 'core',
  stringKeys: true,
  // `yaml` compares every key with every other: 8 s for 300 kB. The places find equal keys at no cost.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

const NO_ALIASES = { maxAliasCount: 0 };

function tooLarge(): Fault {
  const message = 'The file is too large for YAML.';
  return { code: 'too-large', path: [], offset: 0, message, hint: 'Check that this is the file you mean.' };
}

function emptyFile(): Fault {
  const message = 'The file holds no values, only comments or blank lines.';
  return {
    code: 'empty-file',
    path: [],
    offset: 0,
    message,
    hint: 'Choose another file, or bring back an older copy of this one.',
  };
}
