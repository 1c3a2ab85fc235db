import { type Said, said } from './outline.ts';

/** What a report in Markdown says, without the mark of a draft, anchors, charts and lines to write on. */
export function saidByMarkdown(written: string): Said[] {
  const lines = written.replace(/^(`{3,})text\n.*?\n\1$/gms, '').split('\n');
  return lines.flatMap((line, index) => saidByLine(line.replace(/^> ?/, ''), index === 0));
}

function saidByLine(line: string, first: boolean): Said[] {
  if (/^(<a id="[^"]*"><\/a>|_{3}|[|: -]*-{3}[|: -]*)$/.test(line) || (first && /^\*\*.*\*\*$/.test(line)))
    return [];
  const heading = /^#+ (.*)$/.exec(line);
  if (heading !== null) return said('heading', plain(heading[1] ?? ''));
  if (line.startsWith('| ')) return said('cell', ...line.slice(2, -2).split(' | ').map(plain));
  const fact = /^ *- (\*\*.*?[^\\]\*\*): (.*)$/.exec(line);
  if (fact !== null) return said('fact', plain(fact[1] ?? ''), plain(fact[2] ?? ''));
  const item = /^ *- (?:\[ \] )?(.*)$/.exec(line);
  return item === null ? said('words', plain(line)) : said('item', plain(item[1] ?? ''));
}

/** A line as it is shown. */
function plain(written: string): string {
  return written.replace(
    /\\([!-/:-@[-`{-~])|<!-- -->|<br>|\*\*|<((?:https?|mailto):[^>]*)>|\[((?:\\.|[^\\\]])*)\]\((?:#[^)]*|<[^>]*>)\)/g,
    (found, sign?: string, address?: string, label?: string) => {
      if (found === '<br>') return '\n';
      return sign ?? address ?? (label === undefined ? '' : plain(label));
    },
  );
}
