/** A language of the report's fixed words. */
export interface Language {
  /** BCP 47, e.g. `cy`. */
  code: string;
  /** Its own name for itself. */
  name: string;
  /** Whether a translator has read the table. */
  checked: boolean;
  /** From the English phrase to the phrase in this language; what is missing is said in English. */
  phrases: Readonly<Record<string, string>>;
}

/**
 * Says a fixed phrase of the report. The phrase itself, in English, is its key, so that the English table is complete
 * by nature. Places such as `{count}` are filled with the values; one without a value stays as it is.
 */
export type Say = (phrase: string, values?: Readonly<Record<string, string | number>>) => string;

/** The way a language says things. */
export function sayIn({ phrases }: Pick<Language, 'phrases'>): Say {
  return (phrase, values = {}) => {
    const said = Object.hasOwn(phrases, phrase) ? (phrases[phrase] ?? phrase) : phrase;
    return said.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
  };
}
