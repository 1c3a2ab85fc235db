import { smallestCount } from '../../core/audience.ts';
import type { InputValue, RatedItem } from '../../core/review/model.ts';
import type { Input, Item } from '../../core/rubric/model.ts';
import { factText } from '../../core/suggestion/describe.ts';
import { type Suggestion, suggestRating } from '../../core/suggestion/suggest.ts';
import { heading, known, paragraph } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block, Fact } from './model.ts';
import { capital } from './wording.ts';

/** What the reviewers entered for an item, what was worked out from it, and which rating that suggests. */
export function inputBlocks(item: Item, { inputs }: RatedItem, source: ReportSource, id: string): Block[] {
  if (item.inputs.length === 0) return [];
  const { say, hidden } = source;
  const title = heading(3, `${id}-inputs`, say('Inputs and arithmetic'));
  const isHidden = (input: Input) => hidden.has(`${item.id}.${input.id}`);
  const entered = item.inputs.some((input) => isHidden(input) || (inputs[input.id] ?? null) !== null);
  if (!entered) return [title, paragraph(say('No inputs recorded.'))];
  const told = item.inputs.flatMap((input) =>
    isHidden(input) ? [hiddenFact(input, source)] : inputFacts(item, input, inputs[input.id] ?? null, source),
  );
  const worked = item.inputs.some(isHidden)
    ? suggestedAlone(item, source)
    : suggestedFacts(suggestRating(item, inputs), source);
  return [title, { kind: 'facts', facts: [...told, ...worked] }];
}

/** A small count is only said to be small; a list of what was found for each person is only said to exist. */
function hiddenFact(input: Input, { say }: ReportSource): Fact {
  const value =
    input.kind === 'number'
      ? say('Fewer than {count}', { count: smallestCount })
      : say('Recorded; not shown in this form of the report');
  return { label: input.ask, value, part: false };
}

/** The suggestion without its arithmetic, from which what is hidden could be worked out. */
function suggestedAlone(item: Item, { result, say }: ReportSource): Fact[] {
  const suggested = result.items.find(({ id }) => id === item.id)?.suggestion ?? null;
  return known([[say('Suggested rating'), suggested === null ? null : `${suggested}`]]);
}

function inputFacts(item: Item, input: Input, value: InputValue | null, { say }: ReportSource): Fact[] {
  if (Array.isArray(value) && 'options' in input) return checklistFacts(input, value, say);
  const unit = value !== null && 'unit' in input ? ` ${input.unit}` : '';
  return known([[input.ask, `${capital(factText(item, input.id, value))}${unit}`]]);
}

/** Every option with a yes or no, since what is missing matters as much as what is there. */
function checklistFacts(
  { ask, options }: Extract<Input, { options: unknown }>,
  ticked: readonly unknown[],
  say: ReportSource['say'],
): Fact[] {
  const ids = Object.keys(options);
  const parts = ids.map((id): Fact => {
    return { label: options[id] ?? id, value: ticked.includes(id) ? say('Yes') : say('No'), part: true };
  });
  const counted = say('{count} of {all}', { count: ticked.length, all: ids.length });
  return [{ label: ask, value: counted, part: false }, ...parts];
}

function suggestedFacts(suggestion: Suggestion | null, { say }: ReportSource): Fact[] {
  if (suggestion === null) return [];
  const { rating, figures, reasons, short } = suggestion;
  const worked = figures.map(({ unit, arithmetic }) => [capital(unit), arithmetic] as const);
  if (rating === null)
    return known([
      ...worked,
      [say('Suggested rating'), say('None, because an input that decides it is missing')],
    ]);
  const inTheWay = short.filter((reason) => !reasons.includes(reason));
  return known([
    ...worked,
    [
      say('Suggested rating: {rating}', { rating }),
      reasons.map(capital).join('\n') || say('What a higher rating asks for is not met'),
    ],
    [say('In the way of a rating of {rating}', { rating: rating + 1 }), inTheWay.map(capital).join('\n')],
  ]);
}
