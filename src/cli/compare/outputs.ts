import type { Comparison } from '../../core/comparison/model.ts';
import { nearest } from '../../core/nearest.ts';
import { misuse } from '../failure.ts';
import { jsonText } from '../json.ts';

/** A format in which a comparison is written to a file. */
export interface ComparisonFormat {
  /** The endings of its files, the usual one first. */
  endings: readonly string[];
  render: (comparison: Comparison) => Promise<Uint8Array | string>;
}

/** The formats of a comparison. Each loads its own libraries, and only when it is asked for. */
export const comparisonFormats: readonly ComparisonFormat[] = [
  { endings: ['json'], render: async (comparison) => `${jsonText(comparison)}\n` },
];

/** The format of a file by its ending; where `named` is given, that one. Refuses what there is no format for. */
export function comparisonFormat(path: string, named: string | undefined): ComparisonFormat {
  const wanted = (named ?? /\.([^.\\/]+)$/.exec(path)?.[1] ?? '').toLowerCase();
  const found = comparisonFormats.find(({ endings }) => endings.includes(wanted));
  if (found !== undefined) return found;
  const endings = comparisonFormats.flatMap((format) => format.endings);
  const meant = nearest(wanted, endings);
  const hint =
    meant === null
      ? `Give a name that ends in ${endings.map((ending) => `.${ending}`).join(', ')}.`
      : `Did you mean “.${meant}”?`;
  throw misuse(`A comparison cannot be written as “${wanted || path}”.`, hint);
}
