import { isAbsolute, join } from 'node:path';
import { pictureIn } from '../../core/picture.ts';
import type { Logo, Look } from '../../reports/look.ts';
import type { Context } from '../context.ts';
import { exit } from '../exit.ts';
import { CommandFailure, misuse, oneLine } from '../failure.ts';
import type { FoundSettings } from './settings.ts';

/** The look of a report that the command line asks for. */
export interface LookWishes {
  paper?: string;
  logo?: string;
  logoAlt?: string;
}

/** How the report looks: by the command line first, then by the settings. */
export async function lookOf(
  wishes: LookWishes,
  { settings, folder }: FoundSettings,
  context: Context,
): Promise<Look> {
  const { paletteWith } = await import('../../reports/palette.ts');
  return {
    paper: wishes.paper === 'letter' || wishes.paper === 'a4' ? wishes.paper : (settings.paper ?? 'a4'),
    palette: paletteWith(settings.accent),
    logo: await logoOf(wishes, settings.logo, folder),
    fontFolder: join(context.home, 'src/reports/pdf/fonts'),
  };
}

async function logoOf(
  { logo, logoAlt }: LookWishes,
  set: { file: string; alt: string } | null,
  folder: string,
): Promise<Logo | null> {
  if (logo !== undefined) return readLogo(logo, logoAlt ?? set?.alt);
  if (logoAlt !== undefined && set === null)
    throw misuse('“--logo-alt” says what a logo shows, and there is no logo.', 'Name its file with --logo.');
  if (set === null) return null;
  return readLogo(isAbsolute(set.file) ? set.file : join(folder, set.file), logoAlt ?? set.alt);
}

/** A logo that nobody can describe is not accessible, and a report must be. */
async function readLogo(path: string, alt: string | undefined): Promise<Logo> {
  if (alt === undefined || alt.trim() === '')
    throw misuse(
      'A logo needs words for those who do not see it.',
      'Say what it shows with --logo-alt, as in --logo-alt "North Vale NHS Trust".',
    );
  const { readBytes } = await import('../../storage/text.ts');
  const bytes = await readBytes(path);
  const picture = pictureIn(bytes);
  if (picture === null)
    throw new CommandFailure(
      exit.problems,
      `“${oneLine(path)}” is not a picture that a report can hold.`,
      'Use a PNG or JPEG file.',
    );
  return { alt, bytes, ...picture };
}
