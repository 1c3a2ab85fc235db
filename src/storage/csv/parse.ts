import { parse } from 'csv-parse';
import { MAX_ROW_BYTES } from '../limits.ts';

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

/**
 * Hands every row of a text to `take`, blank ones too, so that counting them gives the numbers that a spreadsheet
 * shows; a cell in quotes may hold line ends. Tells whether the text is sound to its end: it is not where a quotation
 * mark is never closed, and what stands after that is then in no row.
 */
export async function parseRows(
  text: AsyncIterable<Buffer | string>,
  separator: Separator,
  take: (cells: string[]) => void,
): Promise<'sound' | 'open-quote'> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    ltrim: true,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_ROW_BYTES,
    // Rows are taken here and never queued: that halves the time, and nothing piles up.
    on_record: (cells: string[]) => {
      take(cells);
      return null;
    },
  });
  try {
    await feed(parser, text);
    return 'sound';
  } catch (error) {
    if (isOpenQuote(error)) return 'open-quote';
    throw error;
  }
}

async function feed(parser: ReturnType<typeof parse>, text: AsyncIterable<Buffer | string>): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => parser.on('end', resolve).on('error', reject));
  // A fault reaches us through the piece that has it; this keeps it from counting as unhandled until then.
  ended.catch(() => {});
  parser.resume();
  for await (const piece of text) {
    if (piece.length === 0) continue;
    await new Promise<void>((resolve, reject) => {
      parser.write(piece, (error) => (error ? reject(error) : resolve()));
    });
  }
  parser.end();
  await ended;
}

function isOpenQuote(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE';
}
