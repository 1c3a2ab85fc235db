import type { Suggestion } from '../core/suggestion/suggest.ts';
import { type Terminal, textWidth } from './terminal.ts';
import { hang, wrap } from './wrap.ts';

/** A suggestion with the arithmetic that leads to it; empty for an item that rests on judgement. */
export function suggestionLines(suggestion: Suggestion | null, terminal: Terminal): string[] {
  if (suggestion === null) return [];
  const width = textWidth(terminal);
  const sums = suggestion.figures.flatMap(({ arithmetic, unit }) =>
    arithmetic === null ? [] : [figureText(arithmetic, unit)],
  );
  const shown = sums.map((sum) => wrap(sum, width, '  '));
  if (suggestion.rating === null) {
    return [...shown, wrap('No suggestion: facts that decide it are missing.', width, '  ')];
  }
  const label = `  Suggested ${terminal.style.bold(String(suggestion.rating))}  `;
  return [...shown, hang(label, suggestion.reasons.join('; '), width, 15)];
}

/** A figure with its arithmetic: `143 ÷ 6.8 = 21.03 clients per specialist`, `249 of 255 = 97.65% of their time`. */
function figureText(arithmetic: string, unit: string): string {
  return unit.startsWith('%') && arithmetic.endsWith('%')
    ? `${arithmetic}${unit.slice(1)}`
    : `${arithmetic} ${unit}`;
}
