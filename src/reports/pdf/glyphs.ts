import type { Font } from './accessible/inner.ts';

/**
 * The steps that show a text on its baseline, on a page that is counted from the top. Written here, as pdfkit would
 * measure every text once more and save and restore the state of the page around it.
 */
export function showText(font: Font, text: string, x: number, y: number, size: number): string {
  const [codes, places] = font.encode(text);
  const steps = [`/${font.id} ${short(size)} Tf`, placedAt(x, y)];
  let row = '';
  let codesOpen = '';
  let at = x;
  let raised = false;
  const close = (kern: number) => {
    if (codesOpen !== '') row += `<${codesOpen}>`;
    if (kern !== 0) row += `${short(-kern)}`;
    codesOpen = '';
  };
  const flush = () => {
    close(0);
    if (row !== '') steps.push(`[${row}] TJ`);
    row = '';
  };
  for (const [index, { xAdvance, advanceWidth, xOffset, yOffset }] of places.entries()) {
    const off = xOffset !== 0 || yOffset !== 0;
    if (off || raised) {
      flush();
      steps.push(placedAt(at + (xOffset * size) / 1000, y - (yOffset * size) / 1000));
    }
    raised = off;
    codesOpen += codes[index];
    if (xAdvance !== advanceWidth) close(xAdvance - advanceWidth);
    at += (xAdvance * size) / 1000;
  }
  flush();
  return `BT ${steps.join(' ')} ET`;
}

function placedAt(x: number, y: number): string {
  return `1 0 0 -1 ${short(x)} ${short(y)} Tm`;
}

/** A number as short as it may be: the hundredth of a point is not seen. */
export function short(value: number): string {
  return `${Math.round(value * 100) / 100}`;
}
