import type { Sheet } from '../../core/import/model.ts';
import { bytesOf } from '../csv/bytes.ts';
import { decode, lookAt } from '../csv/encoding.ts';
import { findLayout } from '../csv/layout.ts';
import { parseRows } from '../csv/parse.ts';
import { MAX_CELLS } from '../limits.ts';
import { refuse, tooMuch } from './refusals.ts';

/** The one sheet that a text of separated values is. */
export async function readSeparated(path: string): Promise<{ sheet: Sheet; notices: string[] }> {
  const { encoding } = await lookAt(path);
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of decode(bytesOf(path), encoding))
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
  text = text.replace(/^\uFEFF/, '');
  const { separator, uncounted } = await findLayout(text.slice(0, 64 * 1024));
  const rows: string[][] = [];
  let cells = 0;
  const outcome = await parseRows(once(text), separator, (row) => {
    cells += row.length;
    if (cells <= MAX_CELLS) rows.push(row);
  });
  if (cells > MAX_CELLS) throw tooMuch(path, `has more than ${MAX_CELLS.toLocaleString('en-GB')} cells`);
  if (outcome === 'open-quote')
    throw refuse(
      path,
      'has a quotation mark (") that is never closed, so its rows cannot be told apart',
      `Look at row ${rows.length + 1 - uncounted}: close or remove the quotation mark, and save the file.`,
    );
  const notices = encoding === 'windows-1252' ? [windowsNotice] : [];
  return { sheet: { name: '', hidden: false, rows: rows.slice(uncounted).map(cellsOf) }, notices };
}

function cellsOf(row: readonly string[]): Sheet['rows'][number] {
  return row.map((cell) => ({ text: cell.trim(), from: 'typed' as const }));
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const windowsNotice =
  'The file is not saved as UTF-8, so it was read as Windows-1252, the way Excel on Windows saves CSV.';
