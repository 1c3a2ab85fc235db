import type { Kind, Mode, RatedItem } from './model.ts';

/** The kinds of review, in words. */
export const kinds: Readonly<Record<Kind, string>> = {
  external: 'External review',
  'guided-self': 'Guided self-assessment',
  self: 'Self-assessment',
};

/** How a review was held, in words. */
export const modes: Readonly<Record<Mode, string>> = {
  'on-site': 'On site',
  virtual: 'Virtual',
  hybrid: 'Partly on site, partly virtual',
};

/** Why an item has no rating, in words. */
export const notRatedReasons: Readonly<Record<NonNullable<RatedItem['notRated']>, string>> = {
  'insufficient-evidence': 'Not enough evidence',
  'not-seen-yet': 'Not seen yet',
};
