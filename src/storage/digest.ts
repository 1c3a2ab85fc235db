import { createHash } from 'node:crypto';

/** SHA-256 of a text, hexadecimal, with Windows line ends counted as plain ones. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
