import { linkSpans } from '../links.ts';

/** A text in one line of Markdown, with its line ends as `<br>`, and with the addresses in it as links. */
export function inline(text: string): string {
  return text.split('\n').map(linked).join('<br>');
}

/** The same at the start of a line, where more signs mean something. */
export function opening(text: string): string {
  return inline(text.trimStart())
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[+=>#-]/, '\\$&');
}

/** The words of a heading, which would lose the number signs at their end. */
export function headed(text: string): string {
  return opening(text).replace(/#(?=#*\s*$)/g, '\\#');
}

/** A text in bold; nothing where there is none, since four asterisks would be a line. */
export function bold(text: string): string {
  const written = inline(text.trim());
  return written === '' ? '' : `**${written}**`;
}

/** A link inside the report. */
export function leading(text: string, id: string): string {
  return `[${inline(text)}](#${encodeURIComponent(id)})`;
}

/** A place that links lead to. */
export function anchor(id: string): string {
  return `<a id="${encodeURIComponent(id)}"></a>`;
}

function linked(line: string): string {
  return linkSpans(line)
    .map(({ text, href }) => {
      if (href === null) return unlinked(escaped(text));
      return text === href ? `<${href}>` : `[${escaped(text)}](<${href}>)`;
    })
    .join('');
}

/** With every sign escaped that Markdown, its tables or its mathematics would read as more than a sign. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<~|$]|&(?=#?\w+;)/g, '\\$&');
}

/** Addresses that some readers make links of without being asked are broken inside by an empty comment. */
function unlinked(text: string): string {
  return text.replace(
    /(?<=[\w.+-])@(?=[\w-]+\.)|(?<=\b(?:https?|ftp|mailto|xmpp)):|(?<=\bwww)\./gi,
    '<!-- -->$&',
  );
}
