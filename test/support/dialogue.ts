import { Chalk } from 'chalk';
import type { Review } from '../../src/core/review/model.ts';
import type { Rubric } from '../../src/core/rubric/model.ts';
import { newReview, startSession } from '../../src/core/session/start.ts';
import type { Desk, SaveFault } from '../../src/ui/dialogue/desk.ts';
import { type Ended, runDialogue } from '../../src/ui/dialogue/dialogue.ts';
import { openScreen, type Screen } from './screen.ts';

export interface Sitting {
  screen: Screen;
  ended: Promise<Ended>;
  /** Every review that was saved, the latest last. */
  saved: Review[];
  savedElsewhere: { path: string; review: Review }[];
  /** Makes the next saves fail in this way; null lets them succeed again. */
  failSaves: (fault: SaveFault) => void;
  /** Closes the terminal. */
  hangUp: () => void;
}

/** How somebody sits: the size of the screen, line by line or not, and what their desk does otherwise. */
export interface Seat {
  columns?: number;
  rows?: number;
  plain?: boolean;
  desk?: Partial<Desk>;
}

/** Sits down before a dialogue on a screen in this process, with a desk that keeps what is saved. */
export function sitDown(
  review: Review,
  rubric: Rubric,
  { plain = false, desk = {}, ...size }: Seat = {},
): Sitting {
  const { input, output, ...screen } = openScreen(size);
  const closing = new AbortController();
  const saved: Review[] = [];
  const savedElsewhere: Sitting['savedElsewhere'] = [];
  let fault: SaveFault = null;
  const terminal = {
    input,
    output,
    width: output.columns,
    height: output.rows,
    editor: false,
    style: new Chalk({ level: 0 }),
    plain,
    signal: closing.signal,
  };
  const ended = runDialogue(startSession(review, rubric), {
    terminal,
    save: async (now) => {
      if (fault === null) saved.push(now);
      return fault;
    },
    saveElsewhere: async (now, path) => {
      fault = null;
      savedElsewhere.push({ path, review: now });
      return null;
    },
    now: () => '2026-03-10T09:00:00.000Z',
    by: null,
    findPrevious: async () => null,
    readList: async () => null,
    alone: [],
    ...desk,
  });
  return {
    screen,
    ended,
    saved,
    savedElsewhere,
    failSaves: (next) => {
      fault = next;
    },
    hangUp: () => closing.abort(),
  };
}

/** A review that is set up, with no item rated yet. */
export function readyReview(rubric: Rubric): Review {
  const given = {
    service: 'North Vale',
    provider: '',
    area: '',
    region: '',
    kind: 'external',
    mode: 'on-site',
  };
  const days = { from: '2026-03-10', to: '2026-03-11', reviewers: 'Ann Bell' };
  return newReview(rubric, { id: 'r', today: '2026-03-10', given: { ...given, ...days } }).review;
}
