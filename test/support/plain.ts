import { Chalk } from 'chalk';
import { expect } from 'vitest';
import type { Terminal } from '../../src/ui/terminal.ts';
import { openScreen, type Screen } from './screen.ts';

export interface PlainScreen extends Screen {
  terminal: Terminal;
  /** All that was written, as it was written. */
  written: () => string;
  /** Sends bytes that need not be whole characters. */
  sendBytes: (bytes: Uint8Array) => void;
  hangUp: () => void;
}

/** A terminal for plain prompts, on a screen in this process. */
export function openPlainScreen({ columns = 80 } = {}): PlainScreen {
  const { input, output, ...screen } = openScreen({ columns, rows: 24 });
  const closing = new AbortController();
  let written = '';
  const write = output.write.bind(output);
  output.write = ((chunk: string) => {
    written += chunk;
    return write(chunk);
  }) as typeof output.write;
  return {
    ...screen,
    terminal: {
      input,
      output,
      width: columns,
      height: 24,
      editor: false,
      style: new Chalk({ level: 0 }),
      plain: true,
      signal: closing.signal,
    },
    written: () => written,
    sendBytes: (bytes) => void input.write(bytes),
    hangUp: () => closing.abort(),
  };
}

/** Nothing that moves the cursor but line ends and backspaces: what a screen reader reads is what was written. */
export function expectPlain(written: string): void {
  expect(written.replace(/[\n\r\b]/g, '')).not.toMatch(/\p{Cc}/u);
}
