import type { Colour, Weight } from '../charts/shapes.ts';

export interface TextStyle {
  size: number;
  /** From one baseline to the next. */
  leading: number;
  weight: Weight;
  colour: Colour;
}

/** A4 in points, with the room for text. */
export const page = {
  width: 595.28,
  height: 841.89,
  left: 57,
  right: 57,
  top: 82,
  bottom: 74,
} as const;

export const textWidth = page.width - page.left - page.right;
export const textHeight = page.height - page.top - page.bottom;

export const styles = {
  body: { size: 11, leading: 15.5, weight: 'regular', colour: 'ink' },
  strong: { size: 11, leading: 15.5, weight: 'bold', colour: 'ink' },
  quiet: { size: 11, leading: 15.5, weight: 'regular', colour: 'quiet' },
  link: { size: 11, leading: 15.5, weight: 'regular', colour: 'accent' },
  small: { size: 9.5, leading: 12.5, weight: 'regular', colour: 'quiet' },
  smallStrong: { size: 9.5, leading: 12.5, weight: 'bold', colour: 'quiet' },
  mark: { size: 9.5, leading: 12.5, weight: 'bold', colour: 'warning' },
  subheading: { size: 11, leading: 15.5, weight: 'bold', colour: 'accent' },
  heading: { size: 15, leading: 20, weight: 'bold', colour: 'ink' },
  part: { size: 24, leading: 30, weight: 'bold', colour: 'ink' },
  title: { size: 30, leading: 36, weight: 'bold', colour: 'ink' },
  figure: { size: 30, leading: 36, weight: 'bold', colour: 'accent' },
} as const satisfies Record<string, TextStyle>;
