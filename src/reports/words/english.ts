import type { Language } from './say.ts';

/** English: the phrases themselves. */
export const english: Language = { code: 'en-GB', name: 'English', checked: true, phrases: {} };
