/**
 * Writes a number for people: at most two decimals, and more where two would show a figure
 * as the whole number that it has not reached (74.996 is not shown as 75).
 */
export function formatNumber(value: number): string {
  for (let places = 2; places <= 10; places += 1) {
    const rounded = Number(value.toFixed(places));
    if (!Number.isInteger(rounded) || Number.isInteger(value)) return String(rounded);
  }
  return String(value);
}
