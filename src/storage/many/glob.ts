import { dirname, normalize } from 'node:path';

/** Whether a path holds signs that stand for any letters. */
export function isGlob(path: string): boolean {
  return /[*?]/.test(path);
}

/** The folder in which everything lies that a pattern can fit. */
export function globFolder(pattern: string): string {
  let folder = pattern;
  while (isGlob(folder)) folder = dirname(folder);
  return folder;
}

/** Whether a path fits a pattern: `*` and `?` stand for letters of one name, `**` for folders too. */
export function matches(path: string, pattern: string): boolean {
  const source = slashes(normalize(pattern))
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(
      /\*\*\/|\*\*|\*|\?/g,
      (sign) => ({ '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' })[sign] ?? sign,
    );
  return new RegExp(`^${source}$`, 's').test(slashes(normalize(path)));
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
