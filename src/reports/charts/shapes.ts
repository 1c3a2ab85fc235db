/** A drawn chart: shapes in points from its top left corner, for any renderer that can draw them. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

export type Shape =
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      fill: Colour | null;
      stroke: Colour | null;
    }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; colour: Colour; thickness: number }
  | { kind: 'polygon'; points: readonly (readonly [number, number])[]; fill: Colour }
  | TextShape;

export interface TextShape {
  kind: 'text';
  /** Left end and baseline. */
  x: number;
  y: number;
  text: string;
  size: number;
  weight: Weight;
  colour: Colour;
}

export type Weight = 'regular' | 'bold';

/** How wide a text is set; charts place their labels by it, so that none is clipped. */
export type Measure = (text: string, size: number, weight: Weight) => number;

/** The few colours of a report, by what they are for; `palette` holds their values. */
export type Colour = keyof typeof palette;

/** Text colours have a contrast of at least 6 to 1 on white and on `pale`; no meaning rests on colour alone. */
export const palette = {
  ink: '#17202a',
  quiet: '#4a5662',
  accent: '#005eb8',
  pale: '#eaf1f9',
  grey: '#f1f3f5',
  rule: '#c5ced6',
  warning: '#8a1230',
  blush: '#fbeff1',
  white: '#ffffff',
} as const;
