import {
  createPrompt,
  isBackspaceKey,
  isEnterKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { wrap } from '../wrap.ts';
import { type LineQuestion, pasteGap, type Typed } from './line.ts';

/** The latest rows that stay in view above the line being typed: what outgrows the screen cannot be redrawn. */
const rowsInView = 8;

/**
 * Asks for several lines of text: Enter begins a new line, an empty line ends the text. Empty lines that are
 * pasted belong to the text. Backspace at the start of a line goes back into the line above.
 */
export const askLines = createPrompt<Typed, LineQuestion>((question, done) => {
  const { style } = question;
  const [drawn, redraw] = useState(0);
  const [fault, setFault] = useState<string | null>(null);
  const [taken, setTaken] = useState(false);
  const above = useRef<string[]>([]);
  const line = useRef('');
  const ending = useRef<NodeJS.Timeout | null>(null);

  const text = () => [...above.current, line.current].join('\n');
  const changed = () => {
    redraw(drawn + 1);
    question.onDraft(text());
  };
  const settle = (kind: Typed['kind']) => {
    setTaken(true);
    done({ kind, text: text() });
  };
  const end = () => {
    ending.current = null;
    const refused = question.fault(text());
    if (refused === null) settle('entered');
    else setFault(refused);
  };
  useEffect((rl) => {
    const lines = question.initial.split('\n');
    line.current = lines.pop() ?? '';
    above.current = lines;
    rl.write(line.current);
    changed();
    return () => {
      if (ending.current !== null) clearTimeout(ending.current);
    };
  }, []);
  useKeypress((key, rl) => {
    const pasted = ending.current !== null;
    if (ending.current !== null) {
      clearTimeout(ending.current);
      ending.current = null;
      above.current.push('');
    }
    const { name, ctrl } = key as KeypressEvent & { ctrl: boolean };
    if (name === 'escape') return settle('menu');
    if (ctrl && name === 'o') return settle('editor');
    setFault(null);
    if (isEnterKey(key)) {
      if (line.current === '' && !pasted) ending.current = setTimeout(end, pasteGap);
      else above.current.push(line.current);
      line.current = '';
    } else if (isBackspaceKey(key) && line.current === '' && above.current.length > 0) {
      line.current = above.current.pop() ?? '';
      rl.write(line.current);
    } else {
      line.current = rl.line;
    }
    changed();
  });

  const head = style.bold(question.message);
  const rows = above.current.flatMap((earlier) => wrap(earlier, question.width, '  ').split('\n'));
  const shown = rows.slice(-rowsInView);
  const hidden = rows.length - shown.length;
  const body = [...(hidden > 0 ? [style.dim(`  (${hidden} rows above)`)] : []), ...shown];
  if (taken)
    return [wrap(head, question.width), ...body, ...(line.current === '' ? [] : [`  ${line.current}`])].join(
      '\n',
    );
  const below = [
    fault === null ? '' : style.red(wrap(fault, question.width)),
    style.dim(wrap(question.hint, question.width)),
  ]
    .filter(Boolean)
    .join('\n');
  return [[wrap(head, question.width), ...body, `> ${line.current}`].join('\n'), below];
});
