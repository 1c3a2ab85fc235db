import type { CompareOptions } from '../commands/compare.ts';
import type { Context } from '../context.ts';
import { lookOf } from '../report/look.ts';
import { findSettings } from '../report/settings.ts';
import type { Manner } from './outputs.ts';

/** How the files of a comparison are written: as the settings of the working folder and the command line have it. */
export async function mannerOf({ csvForm, bom }: CompareOptions, context: Context): Promise<Manner> {
  const found = await findSettings(undefined, '.', context);
  return { look: await lookOf({}, found, context), csvForm: csvForm ?? 'wide', bom: bom === true };
}
