import { homedir } from 'node:os';
import { printable } from '../../core/printable.ts';
import { filesIn, kindAt } from '../../storage/folder.ts';
import { say } from '../../ui/dialogue/desk.ts';
import { askListName, askWhichList } from '../../ui/dialogue/list-questions.ts';
import { type Terminal, textWidth } from '../../ui/terminal.ts';
import { wrap } from '../../ui/wrap.ts';

/** Asks for the file of a list: one of those in the folder where the reviewer is, or any other; null for none. */
export async function askListFile(terminal: Terminal): Promise<string | null> {
  const files = (await filesIn('.', ['.csv'])).slice(0, mostOffered);
  const picked = files.length === 0 ? 'other' : await askWhichList(terminal, files);
  return picked === 'other' ? askUntilThere(terminal) : picked;
}

const mostOffered = 9;

async function askUntilThere(terminal: Terminal): Promise<string | null> {
  let typed: string | null = '';
  for (;;) {
    typed = await askListName(terminal, typed);
    if (typed === null) return null;
    const path = await listAt(typed);
    const kind = await kindAt(path);
    if (kind === 'file' || kind === 'other') return path;
    const what =
      kind === 'folder' ? 'is a folder: name a file in it.' : 'is not there. Check the name and the folder.';
    say(terminal, '', terminal.style.red(wrap(printable(`“${path}” ${what}`), textWidth(terminal))));
  }
}

/** The file that a name means. One that is dragged into a terminal window comes with quotation marks. */
async function listAt(typed: string): Promise<string> {
  const name = typed.replace(/^(["'])(.*)\1$/, '$2').replace(/^~(?=$|[\\/])/, homedir());
  return (await kindAt(name)) === null && (await kindAt(`${name}.csv`)) === 'file' ? `${name}.csv` : name;
}
