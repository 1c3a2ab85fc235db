/** A tag with its attributes, or a stretch of text, in the order of the page. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/**
 * Reads a page of our own strictly: every attribute in double quotes, no sign that HTML reads in more than one way.
 * Fails on anything else, so that a browser cannot see another page than this.
 */
export function htmlTokens(page: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let rest = page.replace(/^<!doctype html>\n/, '');
  while (rest !== '') {
    const found = tag.exec(rest) ?? text.exec(rest);
    if (found === null) throw new Error(`Not our HTML: ${rest.slice(0, 200)}`);
    const [all, slash, name, attributes, end] = found;
    rest = rest.slice(all.length);
    if (name === undefined) tokens.push({ kind: 'text', text: decoded(all) });
    else if (slash === '/') tokens.push({ kind: 'close', name });
    else tokens.push({ kind: 'open', name, attributes: attributesOf(attributes ?? '') });
    if (end === '/') tokens.push({ kind: 'close', name: name ?? '' });
    if (name === 'style' && slash === '') {
      const inner = rest.slice(0, rest.indexOf('</style>'));
      if (inner.includes('<')) throw new Error('A tag in the style sheet.');
      rest = rest.slice(inner.length);
    }
    if (name === 'script' && slash === '') {
      const inner = rest.slice(0, rest.indexOf('</script>'));
      if (/<[a-z!/]/i.test(inner)) throw new Error('A tag in the script.');
      rest = rest.slice(inner.length);
    }
  }
  return tokens;
}

const tag = /^<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z][a-zA-Z0-9-]*="[^"<>]*")*)(\/?)>/;
const text = /^[^<>]+/;

function attributesOf(written: string): Map<string, string> {
  const pairs = [...written.matchAll(/ ([a-zA-Z][a-zA-Z0-9-]*)="([^"]*)"/g)];
  return new Map(pairs.map(([, name = '', value = '']) => [name, decoded(value)]));
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Fails unless every element is closed where it was opened; those that have no content are not. */
export function expectNested(tokens: readonly HtmlToken[]): void {
  const open: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'open' && !voids.has(token.name)) open.push(token.name);
    if (token.kind !== 'close') continue;
    const last = open.pop();
    if (last !== token.name) throw new Error(`<${last}> is closed by </${token.name}>.`);
  }
  if (open.length > 0) throw new Error(`Not closed: ${open.join(' ')}`);
}

const voids = new Set(['meta', 'br', 'col', 'img', 'input']);

/** Every & begins one of the five references that we write. */
function decoded(written: string): string {
  return written.replace(/&(?:([a-z0-9#]+);)?/g, (found, name: string | undefined) => {
    const sign = signs[name ?? ''];
    if (sign === undefined) throw new Error(`Not one of our references: ${found}`);
    return sign;
  });
}
