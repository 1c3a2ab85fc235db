import type { Colour } from './charts/shapes.ts';

/** How a report looks where the reader's organisation has a say; nothing of what it says. */
export interface Look {
  paper: 'a4' | 'letter';
  /** The palette in use, as `#rrggbb`. */
  palette: Readonly<Record<Colour, string>>;
  logo: Logo | null;
  /** The folder that holds the font files. */
  fontFolder: string;
}

export interface Logo {
  /** What it shows, for those who do not see it. */
  alt: string;
  type: 'png' | 'jpeg';
  bytes: Uint8Array;
  /** In pixels. */
  width: number;
  height: number;
}
