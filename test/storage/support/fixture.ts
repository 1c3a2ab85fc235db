import { fileURLToPath } from 'node:url';

/** The path of a file in test/fixtures/files. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/files/${name}`, import.meta.url));
}
