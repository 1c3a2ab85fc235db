/** A cell without spaces around it; empty where it only says that nothing is known. */
export function tellingText(cell: string): string {
  const text = cell.trim();
  return text.length <= 12 && nothing.has(text.toLowerCase()) ? '' : text;
}

const nothing = new Set([
  ...['-', '--', '–', '—', '.', '?', 'n/a', 'na', 'n.a.', '#n/a', '#ref!', '#value!', '#name?', 'null'],
  ...['nil', 'none', 'unknown', 'not known', 'not stated', 'not recorded', 'tbc', 'tba', 'blank'],
]);

/** Yes or no in the usual words; null for a blank cell, `unclear` for any other word. */
export type Answer = boolean | null | 'unclear';

export function readYesNo(cell: string): Answer {
  const word = tellingText(cell).toLowerCase().replace(/[.!]$/, '');
  if (word === '') return null;
  return yes.has(word) ? true : no.has(word) ? false : 'unclear';
}

const yes = new Set(['yes', 'y', 'true', 't', '1', 'x', 'tick', 'ticked', '✓', '✔', '✔️', '☑', '√']);
const no = new Set(['no', 'n', 'false', 'f', '0', '✗', '✘', '☐']);

/** Whether a job is permanent, by yes or no or the name of its contract; `zero-hours` where that is all it says. */
export function readPermanence(cell: string): Answer | 'zero-hours' {
  const answer = readYesNo(cell);
  if (answer !== 'unclear') return answer;
  const words = plainWords(cell);
  if (/\b(zero|0) hours?\b|\bzhc\b/.test(words)) return 'zero-hours';
  if (limited.test(words)) return false;
  return /\b(perm\w*|open ended|ongoing|substantive|indefinite)\b/.test(words) ? true : 'unclear';
}

const limited =
  /\b(fixed|ftc|temp|temporary|season\w*|casual|agency|bank|limited|short|intern\w*|apprentice\w*|placement|trial|non|not)\b/;

/** Whether an employer contact was face to face, by yes or no or how it was made. */
export function readFaceToFace(cell: string): Answer {
  const answer = readYesNo(cell);
  if (answer !== 'unclear') return answer;
  const words = plainWords(cell);
  const isRemote = remote.test(words);
  if (/\b(face to face|f2f|ftf|in person|visit\w*|walk in|on site)\b/.test(words))
    return isRemote ? 'unclear' : true;
  if (isRemote) return false;
  return /\b(met|meeting|face|person)\b/.test(words) ? true : 'unclear';
}

const remote =
  /\b(phone\w*|telephone\w*|tel|call\w*|e ?mail\w*|mail|post|letter|text|sms|message|whatsapp|video|teams|zoom|online|virtual|remote|linkedin|web\w*)\b/;

/** Where a client stands: looking for work, in work, active in either way, or no longer (or not yet) a client. */
export type Stage = 'looking' | 'working' | 'active' | 'closed';

export function readStage(cell: string): Stage | null | 'unclear' {
  if (tellingText(cell) === '') return null;
  const words = plainWords(cell);
  return stages.find(([, known]) => known.test(words))?.[0] ?? 'unclear';
}

/** The first that fits counts, so that “closed, in work” is closed and “not in work” is looking. */
const stages: readonly (readonly [Stage, RegExp])[] = [
  [
    'closed',
    /\b(closed|inactive|not active|discharged?|left|ended|withdrawn|withdrew|exited|declined|wait\w*|referr\w*|not started|pending)\b/,
  ],
  [
    'looking',
    /\b(job ?seek\w*|job ?search\w*|looking|seeking|searching|unemployed|out of work|not working|not in work)\b/,
  ],
  ['working', /\b(in work|working|employed|in employment|in a job|in paid work|placed|in post)\b/],
  ['active', /\b(active|open|current|on caseload|engaged|live|allocated|yes|y)\b/],
];

/** A number as it is written in Britain, 6.8 or 1,200; null for anything else, and for 7,5, which could mean two things. */
export function readNumber(cell: string): number | null {
  const text = cell.trim();
  return /^(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/.test(text) && text !== ''
    ? Number(text.replaceAll(',', ''))
    : null;
}

/** Hours as 7.5, 7:30, 7:30:00 or 7.5 hours, in hundredths of a minute, so that sums are exact; null for anything else. */
export function readHours(cell: string): number | null {
  const text = cell.trim().replace(/\s*(hours?|hrs?|h)$/i, '');
  const [, hours, minutes, seconds = '0'] = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours !== undefined)
    return Number(hours) * hundredths + Number(minutes) * 100 + Math.round((Number(seconds) * 100) / 60);
  const number = readNumber(text);
  return number === null ? null : Math.round(number * hundredths);
}

/** Hundredths of a minute in an hour. */
export const hundredths = 6000;

/** Names that differ only in capitals and spaces count as one. */
export function sameName(name: string): string {
  // Most names need no more, and there may be a million of them.
  if (/^[!-~]*$/.test(name)) return name.toLowerCase();
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Names of employers count as one also where they differ in punctuation, `and` or `&`, `The`, and `Ltd` or `plc`. */
export function sameEmployer(name: string): string {
  const words = sameName(name)
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const bare = words.replace(/^the /, '').replace(/( (ltd|limited|plc|llp|inc|cic))+$/, '');
  return bare === '' ? words || sameName(name) : bare;
}

function plainWords(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
