import { htmlTokens } from '../html-tokens.ts';
import { type Said, said } from './outline.ts';

const kinds: Readonly<Record<string, Said['kind']>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  p: 'words',
  caption: 'words',
  li: 'item',
  dt: 'fact',
  dd: 'fact',
  th: 'cell',
  td: 'cell',
};

/** What a web page says: its text by elements, without head, banner, foot, skip link, pictures and what is hidden. */
export function saidByWeb(page: string): Said[] {
  const found: Said[] = [];
  const open: { name: string; silent: boolean; form: boolean; kind: Said['kind'] | null }[] = [];
  let text = '';
  const flush = () => {
    const { kind = null, form = false } = open.findLast((element) => element.kind !== null) ?? {};
    if (kind !== null) found.push(...said(form && kind === 'fact' ? 'words' : kind, text));
    text = '';
  };
  for (const token of htmlTokens(page)) {
    const top = open.at(-1);
    if (token.kind === 'text') text += top?.silent === true ? '' : token.text;
    else if (token.name === 'br') text += '\n';
    else if (token.kind === 'open' && !['meta', 'col', 'img'].includes(token.name)) {
      if (token.name in kinds || token.name === 'ul') flush();
      const classes = (token.attributes.get('class') ?? '').split(' ');
      const silent =
        top?.silent === true ||
        ['head', 'svg'].includes(token.name) ||
        token.attributes.get('aria-hidden') === 'true' ||
        classes.some((name) => name === 'furniture' || name === 'skip');
      const form = top?.form === true || classes.includes('answer');
      open.push({ name: token.name, silent, form, kind: kinds[token.name] ?? null });
    } else if (token.kind === 'close') {
      if (token.name in kinds) flush();
      open.pop();
    }
  }
  return found;
}
