import { terminalStyle } from '../../ui/style.ts';
import type { Terminal } from '../../ui/terminal.ts';
import type { Context } from '../context.ts';

/** The terminal of a context, as the dialogue needs it. */
export function terminalOf(context: Context): Terminal {
  return {
    input: context.input,
    output: context.output,
    // A window may be made wider or narrower at any time.
    get width() {
      return context.width;
    },
    get height() {
      return context.height;
    },
    style: terminalStyle(context.colour),
    plain: context.plain,
    editor: context.editor,
    signal: context.closing,
  };
}
