import { paleOf } from '../core/settings/contrast.ts';
import { type Colour, palette } from './charts/shapes.ts';

/** The palette of a report, with another accent colour where one is wanted. */
export function paletteWith(accent: string | null): Readonly<Record<Colour, string>> {
  return accent === null ? palette : { ...palette, accent, pale: paleOf(accent) };
}
