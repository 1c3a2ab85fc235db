import type { InputValue, RatedItem } from '../../core/review/model.ts';
import type { Input, Item } from '../../core/rubric/model.ts';
import { factText } from '../../core/suggestion/describe.ts';
import { type Suggestion, suggestRating } from '../../core/suggestion/suggest.ts';
import { heading, known, paragraph } from './blocks.ts';
import type { Block, Fact } from './model.ts';

/** What the reviewers entered for an item, what was worked out from it, and which rating that suggests. */
export function inputBlocks(item: Item, { inputs }: RatedItem, id: string): Block[] {
  if (item.inputs.length === 0) return [];
  const title = heading(3, `${id}-inputs`, 'Inputs and arithmetic');
  const entered = item.inputs.some((input) => (inputs[input.id] ?? null) !== null);
  if (!entered) return [title, paragraph('No inputs recorded.')];
  const suggestion = suggestRating(item, inputs);
  const told = item.inputs.flatMap((input) => inputFacts(item, input, inputs[input.id] ?? null));
  return [
    title,
    { kind: 'facts', facts: [...told, ...known(figures(suggestion)), ...known(suggestionPairs(suggestion))] },
  ];
}

function inputFacts(item: Item, input: Input, value: InputValue | null): Fact[] {
  if (Array.isArray(value) && 'options' in input) return checklistFacts(input.ask, input.options, value);
  const unit = value !== null && 'unit' in input ? ` ${input.unit}` : '';
  return known([[input.ask, `${capital(factText(item, input.id, value))}${unit}`]]);
}

/** Every option with a yes or no, since what is missing matters as much as what is there. */
function checklistFacts(
  ask: string,
  options: Readonly<Record<string, string>>,
  ticked: readonly unknown[],
): Fact[] {
  const ids = Object.keys(options);
  const parts = ids.map((id): Fact => {
    return { label: options[id] ?? id, value: ticked.includes(id) ? 'Yes' : 'No', part: true };
  });
  return [{ label: ask, value: `${ticked.length} of ${ids.length}`, part: false }, ...parts];
}

function figures(suggestion: Suggestion | null): [string, string | null][] {
  return (suggestion?.figures ?? []).map(({ unit, arithmetic }) => [capital(unit), arithmetic]);
}

function suggestionPairs(suggestion: Suggestion | null): [string, string | null][] {
  if (suggestion === null) return [];
  const { rating, reasons, short } = suggestion;
  if (rating === null) return [['Suggested rating', 'None, because an input that decides it is missing']];
  const inTheWay = short.filter((reason) => !reasons.includes(reason));
  return [
    [
      `Suggested rating: ${rating}`,
      reasons.map(capital).join('\n') || 'What a higher rating asks for is not met',
    ],
    [`In the way of a rating of ${rating + 1}`, inTheWay.map(capital).join('\n')],
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
