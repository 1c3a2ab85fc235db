import { fileURLToPath } from 'node:url';

/** The path of a file in test/fixtures/lists. */
export function list(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/lists/${name}`, import.meta.url));
}
