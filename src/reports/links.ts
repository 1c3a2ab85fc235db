/** A stretch of text, and where it leads to. */
export interface LinkSpan {
  text: string;
  href: string | null;
}

/** A text in stretches: web and mail addresses that are written out in full lead there, and nothing else does. */
export function linkSpans(text: string): LinkSpan[] {
  const spans: LinkSpan[] = [];
  let done = 0;
  for (const { 0: found, index } of text.matchAll(candidate)) {
    const address = withoutTail(found);
    const href = hrefOf(address);
    if (href === null) continue;
    if (index > done) spans.push({ text: text.slice(done, index), href: null });
    spans.push({ text: address, href });
    done = index + address.length;
  }
  if (done < text.length || spans.length === 0) spans.push({ text: text.slice(done), href: null });
  return spans;
}

/** Begins a word, and ends before a space or a sign that no address has. */
const candidate = /(?<![\p{L}\p{N}+.-])(?:https?:\/\/|mailto:)[^\s<>"“”„«»`{}|\\^]+/giu;

/** Without what ends the sentence around it; a bracket stays where it was opened inside. */
function withoutTail(address: string): string {
  const surplus = new Map([
    [')', count(address, ')') - count(address, '(')],
    [']', count(address, ']') - count(address, '[')],
  ]);
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const alone = surplus.get(last) ?? 0;
    if (alone <= 0 && !/[.,;:!?'’‘…*]/u.test(last)) break;
    if (surplus.has(last)) surplus.set(last, alone - 1);
  }
  return address.slice(0, end);
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Null where it is not sound, or where a name before the @ hides the true host. */
function hrefOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  if (protocol === 'mailto:') return /^mailto:[^@?]+@[^@?]+\.[^@?]+/i.test(address) ? href : null;
  const plain = hostname !== '' && username === '' && password === '';
  return plain && /^https?:$/.test(protocol) ? href : null;
}
