import type { Figure } from '../../core/statistics/figure.ts';

/** `1,204 reviews`, `1 review`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${numberText(count, 0)} ${count === 1 ? one : several}`;
}

const forms = [0, 1, 2].map(
  (decimals) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals }),
);

/** A number with so many decimals at most; minus as a sign of its own. */
export function numberText(value: number, decimals: 0 | 1 | 2 = 1): string {
  const text = forms[decimals]?.format(Math.abs(value)) ?? '';
  return value < 0 && text !== '0' ? `−${text}` : text;
}

/** A change with its sign. */
export function changeText(value: number, decimals: 0 | 1 | 2 = 1): string {
  const text = numberText(value, decimals);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** A share (0 to 1) in per cent. */
export function shareText(share: number): string {
  return `${numberText(share * 100, share > 0 && share < 0.095 ? 1 : 0)}%`;
}

export const whyUnknown = { none: 'no data', 'too-few': 'too few', 'no-variance': 'no variation' } as const;

/** A figure as text, or why there is none. */
export function figureText(figure: Figure, written: (value: number) => string = numberText): string {
  return figure.value === null ? whyUnknown[figure.why] : written(figure.value);
}

/** `0.34 (95% interval 0.10 to 0.55)`. */
export function withInterval(
  figure: Figure & { low: number | null; high: number | null },
  written: (value: number) => string,
): string {
  const { low, high } = figure;
  const range = low === null || high === null ? '' : ` (95% interval ${written(low)} to ${written(high)})`;
  return `${figureText(figure, written)}${range}`;
}

export function correlationText(value: number): string {
  const text = Math.abs(value).toFixed(2);
  return value < 0 && text !== '0.00' ? `−${text}` : text;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day that takes little room: `2 Mar 2026`. */
export function shortDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
