import type { InputValue, InputValues } from '../review/model.ts';
import type { Input, Item } from '../rubric/model.ts';
import { formatNumber } from './numbers.ts';

/** Why a value cannot stand for an input, as a sentence that says what to enter; null where it can. */
export function inputFault(input: Input, value: unknown): string | null {
  switch (input.kind) {
    case 'number':
      return numberFault(input, value);
    case 'yes-no':
      return typeof value === 'boolean' ? null : 'Answer yes or no.';
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(input.options, value)
        ? null
        : `Choose one of: ${Object.keys(input.options).join(', ')}.`;
    case 'checklist':
      return checklistFault(input.options, value);
    case 'numbers':
      return isListOf(value, (entry) => typeof entry === 'number' && Number.isFinite(entry) && entry >= 0)
        ? null
        : 'Enter figures of 0 or more.';
    case 'list':
      return isListOf(value, (entry) => typeof entry === 'string' && entry.trim() !== '')
        ? null
        : 'Enter one or more names.';
  }
}

/** Why inputs that are sound one by one do not go together: a part that is larger than its whole. */
export function togetherFault(item: Item, inputs: InputValues): { input: string; message: string } | null {
  for (const derivation of Object.values(item.derive)) {
    if (derivation.op !== 'percent') continue;
    const part = inputs[derivation.part];
    const whole = inputs[derivation.whole];
    if (typeof part === 'number' && typeof whole === 'number' && part > whole) {
      const message = `${formatNumber(part)} is more than the ${formatNumber(whole)} that it is part of. Check both figures.`;
      return { input: derivation.part, message };
    }
  }
  return null;
}

/** What somebody typed for an input, as a value, or the reason why it is refused. */
export function parseInput(input: Input, typed: string): { value: InputValue } | { fault: string } {
  const value = typedValue(input, typed.trim());
  const fault = value === null ? numberHint(typed) : inputFault(input, value);
  return fault === null && value !== null ? { value } : { fault: fault ?? '' };
}

/** A value as it is typed, so that an earlier answer can be offered for editing. */
export function typedInput(value: InputValue): string {
  return Array.isArray(value) ? value.join(typeof value[0] === 'number' ? ' ' : '\n') : String(value);
}

function typedValue(input: Input, typed: string): InputValue | null {
  if (input.kind === 'number') return parseNumber(typed);
  if (input.kind === 'numbers') {
    const values = typed
      .split(/[\s;]+/)
      .filter(Boolean)
      .map(parseNumber);
    return values.some((value) => value === null) ? null : (values as number[]);
  }
  if (input.kind !== 'list') return typed;
  return typed
    .split(/[\n;]+/)
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/** A number as it is written in Britain: 6.8, 1,200. A comma elsewhere is refused, since 6,8 could mean two things. */
function parseNumber(typed: string): number | null {
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(typed)) return null;
  return Number(typed.replaceAll(',', ''));
}

function numberHint(typed: string): string {
  return /^\s*\d+,\d+\s*$/.test(typed)
    ? `Write decimals with a point: ${typed.trim().replace(',', '.')}.`
    : aNumber;
}

const aNumber = 'Enter a number such as 143 or 6.8.';

function numberFault(input: Extract<Input, { kind: 'number' }>, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return aNumber;
  if (value < input.min) return `Enter ${formatNumber(input.min)} or more.`;
  if (input.max !== null && value > input.max) return `Enter ${formatNumber(input.max)} or less.`;
  return input.whole && !Number.isInteger(value) ? 'Enter a whole number.' : null;
}

function checklistFault(options: Readonly<Record<string, string>>, value: unknown): string | null {
  if (!isListOf(value, (entry) => typeof entry === 'string' && Object.hasOwn(options, entry))) {
    return `Tick any of: ${Object.keys(options).join(', ')}.`;
  }
  return new Set(value).size === value.length ? null : 'Tick each only once.';
}

function isListOf(value: unknown, fits: (entry: unknown) => boolean): value is unknown[] {
  return Array.isArray(value) && value.every(fits);
}
