import type { Colour, Weight } from '../charts/shapes.ts';

export interface TextStyle {
  size: number;
  /** From one baseline to the next. */
  leading: number;
  weight: Weight;
  colour: Colour;
}

export const styles = {
  body: { size: 12, leading: 17, weight: 'regular', colour: 'ink' },
  strong: { size: 12, leading: 17, weight: 'bold', colour: 'ink' },
  quiet: { size: 12, leading: 17, weight: 'regular', colour: 'quiet' },
  link: { size: 12, leading: 17, weight: 'regular', colour: 'accent' },
  small: { size: 10, leading: 13, weight: 'regular', colour: 'quiet' },
  smallStrong: { size: 10, leading: 13, weight: 'bold', colour: 'quiet' },
  mark: { size: 10, leading: 13, weight: 'bold', colour: 'warning' },
  subheading: { size: 12, leading: 17, weight: 'bold', colour: 'accent' },
  heading: { size: 16, leading: 21, weight: 'bold', colour: 'ink' },
  part: { size: 24, leading: 30, weight: 'bold', colour: 'ink' },
  title: { size: 30, leading: 36, weight: 'bold', colour: 'ink' },
  figure: { size: 30, leading: 36, weight: 'bold', colour: 'accent' },
} as const satisfies Record<string, TextStyle>;
