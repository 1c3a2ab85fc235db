import { type KeypressEvent, useEffect, useKeypress, useRef } from '@inquirer/core';

/** A key as a terminal gives it. */
export type Pressed = KeypressEvent & { sequence?: string };

interface Taking {
  /** Takes one key that was pressed by hand; false where the question is answered by it. */
  press: (key: Pressed) => boolean;
  /** Whether keys that came together are a text that was pasted. */
  isPaste: (keys: readonly Pressed[]) => boolean;
  /** Told after every key or paste which of them it was. */
  tell: (pasted: boolean) => void;
}

/** Keys that come within this many milliseconds of one another came together. */
const keyGap = 8;

/** Takes keys that are pressed one by one, and nothing of a text that is pasted: no letter of it is an answer. */
export function useBursts(taking: Taking): void {
  const latest = useRef(taking);
  latest.current = taking;
  const keys = useRef<Pressed[]>([]);
  const timer = useRef<NodeJS.Timeout | null>(null);
  const settle = () => {
    const burst = keys.current;
    keys.current = [];
    const pasted = burst.length > 1 && latest.current.isPaste(burst);
    latest.current.tell(pasted);
    // Asked anew for each key: what one has changed counts for the next.
    if (!pasted) burst.every((key) => latest.current.press(key));
  };
  const wait = () => {
    const count = keys.current.length;
    // What came while we were busy is read only in the next turn.
    timer.current = setTimeout(() => setImmediate(() => count === keys.current.length && settle()), keyGap);
  };
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      keys.current = [];
    },
    [],
  );
  useKeypress((key) => {
    if (timer.current !== null) clearTimeout(timer.current);
    keys.current.push(key);
    wait();
  });
}

/** Whether a key writes something: neither Enter, Escape, an arrow, nor one with Ctrl. */
export function writes(key: Pressed): boolean {
  const unwritten = ['up', 'down', 'left', 'right', 'return', 'enter', 'escape', 'tab'];
  return !key.ctrl && !unwritten.includes(key.name);
}
