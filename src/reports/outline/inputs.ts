import type { RatedItem } from '../../core/review/model.ts';
import type { Item } from '../../core/rubric/model.ts';
import { factText } from '../../core/suggestion/describe.ts';
import { type Suggestion, suggestRating } from '../../core/suggestion/suggest.ts';
import { heading, known, list, paragraph } from './blocks.ts';
import type { Block, Fact } from './model.ts';

/** What the reviewers entered for an item, what was worked out from it, and which rating that suggests. */
export function inputBlocks(item: Item, { inputs }: RatedItem, id: string): Block[] {
  if (item.inputs.length === 0) return [];
  const title = heading(3, `${id}-inputs`, 'Inputs and arithmetic');
  const suggestion = suggestRating(item, inputs);
  const entered = item.inputs.some((input) => (inputs[input.id] ?? null) !== null);
  if (!entered) return [title, paragraph('No inputs recorded.')];
  return [
    title,
    { kind: 'facts', facts: [...inputFacts(item, inputs), ...figureFacts(suggestion)] },
    ...suggestionBlocks(suggestion),
  ];
}

function inputFacts(item: Item, inputs: RatedItem['inputs']): Fact[] {
  return item.inputs.map((input) => {
    const value = inputs[input.id] ?? null;
    const unit = value !== null && 'unit' in input ? ` ${input.unit}` : '';
    const text =
      Array.isArray(value) && 'options' in input
        ? checklistText(input.options, value)
        : factText(item, input.id, value);
    return { label: input.ask, value: `${text}${unit}` };
  });
}

/** Every option with a yes or no, since what is missing matters as much as what is there. */
function checklistText(options: Readonly<Record<string, string>>, value: readonly unknown[]): string {
  const lines = Object.entries(options).map(([id, text]) => `${value.includes(id) ? 'Yes' : 'No'} – ${text}`);
  return lines.join('\n');
}

function figureFacts(suggestion: Suggestion | null): Fact[] {
  const worked = suggestion?.figures ?? [];
  return known(worked.map(({ unit, arithmetic }) => [capital(unit), arithmetic] as const));
}

function suggestionBlocks(suggestion: Suggestion | null): Block[] {
  if (suggestion === null) return [];
  const { rating, reasons, short } = suggestion;
  if (rating === null)
    return [paragraph('The inputs suggest no rating, because an input that decides it is missing.')];
  const why = reasons.join('; ');
  const inTheWay = short.filter((reason) => !reasons.includes(reason)).join('; ');
  return [
    list([
      `The inputs suggest a rating of ${rating}${why === '' ? '.' : ` – ${why}.`}`,
      ...(inTheWay === '' ? [] : [`Not a rating of ${rating + 1} – ${inTheWay}.`]),
    ]),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
