import { type Span, space } from './span.ts';

/** A title, and what parts it from the name: a space, a point, or both. */
const titleForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}]['’]?)(?<title>mr|mrs|ms|miss|mx|drs?|doctor|prof|professor|sir|dame|revd?|reverend|sister|nurse)(?:(?<point>\.)${space}{0,3}|${space}{1,3})`,
  'giu',
);

const shortened = wordSet('mr mrs ms mx dr drs prof rev revd');

/** Titles that are no other word, so that they count in small letters too: "mr Jones", but not "they miss Jobcentre". */
const unmistakable = wordSet('mr mrs mx dr drs prof professor');

/** "Seen by the Dr. Records show …": a noun at the end of a sentence. */
const article = /(?<!\p{L})(?:the|a|an|her|his|their|my|our|your|each|every|no)\s{1,3}$/iu;

const particle = `(?:(?:de|da|das|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|bint|ibn|al|el|ap|st\\.?)${space}{1,2}|(?:al|el|d)[-'’])`;

/** One word of a name, or an initial with its point. */
const nameWord = new RegExp(
  String.raw`${space}{0,3}${particle}{0,3}(?<word>\p{Lu}\.|[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}'’\u2010\u2011-]{0,60})`,
  'uy',
);

/** Capitalised words that are no name: other titles, posts and places, programmes ("MS Teams"), starts of sentences. */
const noNames = wordSet(`
  mr mrs ms miss mx dr drs doctor prof professor sir dame rev revd reverend sister nurse madam emeritus
  manager leader lead led specialist consultant practitioner prescriber associate assistant adviser advisor therapist
  educator director team teams service services trust clinic hospital unit ward society organisation company site
  interview interviews training home bank office plan report reports log form forms policy record records note notes
  letter letters appointment appointments meeting meetings visit visits surgery attendance rate deadline
  word excel outlook planner access project sharepoint powerpoint windows onedrive dynamics bookings whiteboard
  the a this that these those they we it there in at but and or of if when while who with after before for from by
  all both each most some any every no not nobody none other others
  one two three four five six seven eight nine ten eleven twelve fifteen twenty half`);

/** Also no name after words that have another meaning: "Miss Monday sessions", "Rev March 2026"; but "Mrs May". */
const days =
  wordSet(`monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`);

/** Well-known firms with a title in their name, where people find jobs. */
const firm = /^(?:Dr\.? Martens|Dr\.? Oetker|Miss Selfridge|Mr\.? Kipling|Sir Robert McAlpine)$/;

/** The names in a text that follow a title. A surname is enough; an initial is not: it is how names are left out. */
export function* titledNames(text: string): Generator<Span> {
  for (const match of text.matchAll(titleForm)) {
    const { title = '', point } = match.groups ?? {};
    const textBefore = text.slice(Math.max(0, match.index - 12), match.index);
    if (!isTitle(title, point !== undefined, textBefore)) continue;
    const end = nameEnd(text, match.index + match[0].length, title.toLowerCase());
    if (end !== null && !firm.test(text.slice(match.index, end))) yield { start: match.index, end };
  }
}

function isTitle(title: string, pointed: boolean, textBefore: string): boolean {
  const plain = title.toLowerCase();
  const small = title.charAt(0) === plain.charAt(0);
  if (small && !unmistakable.has(plain)) return false;
  if (plain === 'miss' && /near[ -]$/i.test(textBefore)) return false;
  return !pointed || (shortened.has(plain) && !article.test(textBefore));
}

/** Where the name that starts here ends, or null where there is none. */
function nameEnd(text: string, from: number, title: string): number | null {
  let end: number | null = null;
  nameWord.lastIndex = from;
  for (let count = 0; count < 5; count += 1) {
    const word = nameWord.exec(text)?.groups?.word;
    if (word === undefined || !canBeName(word, title)) break;
    const bare = word.replace(/['’]s$|['’\u2010\u2011-]+$/u, '');
    if (/\p{Lo}|\p{L}.?\p{L}/u.test(bare)) end = nameWord.lastIndex - word.length + bare.length;
    if (bare !== word) break;
  }
  return end;
}

function canBeName(word: string, title: string): boolean {
  const plain = word.toLowerCase();
  if (noNames.has(plain)) return false;
  if (title === 'miss' || title.startsWith('rev')) return !days.has(plain);
  // "Nurse CMHT" is a post and its place.
  return (title !== 'nurse' && title !== 'sister') || /\p{Ll}|\p{Lo}/u.test(word);
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
