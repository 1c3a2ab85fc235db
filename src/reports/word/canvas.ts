import type { Colour } from '../charts/shapes.ts';
import type { Look } from '../look.ts';
import type { Page } from './page.ts';

/** What the blocks of a report need besides themselves: how it looks, and what stands in other parts of the file. */
export interface Canvas {
  look: Look;
  page: Page;
  /** A colour as Word writes it. */
  colour: (colour: Colour) => string;
  /** The name of the place that a heading's id leads to; null where there is no such heading. */
  anchorOf: (id: string) => string | null;
  /** Another number for each thing that needs one of its own. */
  next: () => number;
  /** The id of the relation to an address outside. */
  linkTo: (href: string) => string;
  /** The id of the relation to a picture, which is kept in the file. */
  pictureOf: (bytes: Uint8Array, type: 'png' | 'jpeg') => string;
  /** A chart as pictures, none higher than a page. */
  draw: (chart: import('../charts/model.ts').Chart) => readonly Picture[];
}

/** A picture with its size in points. */
export interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}
