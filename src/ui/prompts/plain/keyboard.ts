import { StringDecoder } from 'node:string_decoder';
import { AbortPromptError } from '@inquirer/core';
import { pasteGap } from '../line.ts';
import { type Decoding, decodeKeys, type Key, settleKeys, startDecoding } from './keys.ts';

/** A key, and when it came. */
export interface Stroke extends Key {
  at: number;
}

/** The keys of one input, for one prompt after another: what is typed between two prompts waits for the next. */
export interface Keyboard {
  /** Begins to listen, and lets in what was typed before. */
  open: () => Promise<void>;
  /** The next key, as soon as there is one. */
  next: (signal: AbortSignal) => Promise<Stroke>;
  /** Whether another key came so soon after this one that both were pasted. */
  followed: (stroke: Stroke) => Promise<boolean>;
  /** Lets the programme end although nobody has typed anything more. */
  rest: () => void;
  /** Leaves the input to others, such as an editor. */
  close: () => void;
}

/** The keyboard behind an input; always the same one, so that no key is lost. */
export function keyboardOf(input: NodeJS.ReadableStream): Keyboard {
  const known = keyboards.get(input);
  if (known !== undefined) return known;
  const made = makeKeyboard(input);
  keyboards.set(input, made);
  return made;
}

const keyboards = new WeakMap<NodeJS.ReadableStream, Keyboard>();

/** An Escape that nothing follows within this many milliseconds is the key; an arrow comes in one piece. */
const escapeGap = 100;

function makeKeyboard(input: NodeJS.ReadableStream): Keyboard {
  const queue = new Queue();
  const device = input as Partial<NodeJS.ReadStream>;
  const onData = (chunk: Buffer | string) => queue.receive(chunk);
  const onEnd = () => queue.end();
  let open = false;
  const listen = (): boolean => {
    device.ref?.();
    if (open) return false;
    open = true;
    // Key by key: a terminal that collects lines itself cuts them after 1,024 or 4,095 characters.
    device.setRawMode?.(true);
    input.on('data', onData).on('end', onEnd).on('close', onEnd).on('error', onEnd).resume();
    return true;
  };
  return {
    open: async () => {
      if (listen()) await turn();
    },
    next: (signal) => queue.next(signal),
    followed: (stroke) => queue.followed(stroke),
    rest: () => void device.unref?.(),
    close: () => {
      open = false;
      input.off('data', onData).off('end', onEnd).off('close', onEnd).off('error', onEnd).pause();
      device.setRawMode?.(false);
    },
  };
}

/** Keys on their way from the input to the prompts. */
class Queue {
  readonly #strokes: Stroke[] = [];
  readonly #bytes = new StringDecoder('utf8');
  #decoding: Decoding = startDecoding;
  #escape: NodeJS.Timeout | undefined;
  #ended = false;
  #arrived = () => {};

  receive(chunk: Buffer | string): void {
    clearTimeout(this.#escape);
    this.#take(decodeKeys(this.#decoding, typeof chunk === 'string' ? chunk : this.#bytes.write(chunk)));
    if (this.#decoding.pending === '') return;
    this.#escape = setTimeout(() => this.#take(settleKeys(this.#decoding)), escapeGap);
  }

  end(): void {
    this.#ended = true;
    this.#arrived();
  }

  #take({ keys, state }: { keys: Key[]; state: Decoding }): void {
    const at = performance.now();
    this.#decoding = state;
    this.#strokes.push(...keys.map((key) => ({ ...key, at })));
    this.#arrived();
  }

  async next(signal: AbortSignal): Promise<Stroke> {
    for (;;) {
      if (signal.aborted) throw new AbortPromptError({ cause: signal.reason });
      const stroke = this.#strokes.shift();
      if (stroke !== undefined) return stroke;
      // Nobody can answer any more.
      if (this.#ended) return { name: 'stop', text: '', pasted: false, at: performance.now() };
      await this.#arrival(signal);
    }
  }

  async followed({ at, pasted }: Stroke): Promise<boolean> {
    if (pasted) return true;
    const [first] = this.#strokes;
    if (first !== undefined) return first.at - at <= pasteGap;
    await new Promise((resolve) => setTimeout(resolve, at + pasteGap - performance.now()));
    // What came while we were busy is read only now.
    await turn();
    return this.#strokes.length > 0;
  }

  #arrival(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.#arrived = () => {
        signal.removeEventListener('abort', this.#arrived);
        this.#arrived = () => {};
        resolve();
      };
      signal.addEventListener('abort', this.#arrived);
    });
  }
}

/** Lets what waits at the input come in. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
