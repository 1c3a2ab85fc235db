import type { ChalkInstance } from 'chalk';

/** How a comparison is drawn. */
export interface Look {
  width: number;
  style: ChalkInstance;
  /** Tables on a screen; sentences for who hears them; or for a pipe: columns parted by tabs, all else after `#`. */
  form: 'screen' | 'sentences' | 'pipe';
}
