import { terminalStyle } from '../../style.ts';
import type { Terminal } from '../../terminal.ts';

/** What a question needs to know of a terminal outside a session. */
export type Asker = Pick<Terminal, 'input' | 'output' | 'width' | 'plain'>;

/** A terminal for a plain question outside a session, where nothing has to be saved when it is closed. */
export function plainTerminal({ input, output, width }: Asker): Terminal {
  const { signal } = new AbortController();
  return {
    input,
    output,
    width,
    height: 24,
    style: terminalStyle(false),
    plain: true,
    editor: false,
    signal,
  };
}
