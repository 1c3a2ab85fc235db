import type { Context } from '../context.ts';

export interface Progress {
  show: (read: number) => void;
  end: () => void;
}

/** What takes less is over before anybody wonders. */
const patience = 1000;
const between = 150;

/** How far the reading is, on a terminal, once it has taken a second: files, rate, time left. */
export function progressOf(files: number, { now, showProgress }: Context): Progress {
  if (showProgress === null) return { show: () => {}, end: () => {} };
  const start = now().getTime();
  let last = start + patience - between;
  let shown = false;
  return {
    show: (read) => {
      const time = now().getTime();
      if (time - last < between) return;
      last = time;
      shown = true;
      showProgress(progressLine(read, files, time - start));
    },
    end: () => {
      if (shown) showProgress('');
    },
  };
}

/** Short enough for 40 columns. */
export function progressLine(read: number, files: number, ms: number): string {
  const rate = read / (ms / 1000);
  const left = rate === 0 ? null : Math.ceil((files - read) / rate);
  const time = left === null ? '' : `, ${left < 120 ? `${left} s` : `${Math.ceil(left / 60)} min`} left`;
  return `${read} of ${files} files, ${Math.round(rate)}/s${time}`;
}
