import { type Options, Parser } from 'csv-parse';
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
  const parser = new RowParser({ ...options, delimiter: separator }, take);
  try {
    await feed(parser, text);
    return 'sound';
  } catch (error) {
    if (isOpenQuote(error)) return 'open-quote';
    throw error;
  }
}

const options: Options = {
  record_delimiter: ['\r\n', '\n', '\r'],
  bom: true,
  ltrim: true,
  relax_quotes: true,
  relax_column_count: true,
  max_record_size: MAX_ROW_BYTES,
};

/** Hands rows on as they are read, instead of queueing them: nothing piles up, and it takes half the time. */
class RowParser extends Parser {
  readonly #take: (cells: string[]) => void;

  constructor(options: Options, take: (cells: string[]) => void) {
    super(options);
    this.#take = take;
  }

  override push(row: string[] | null): boolean {
    if (row === null) return super.push(null);
    this.#take(row);
    return true;
  }
}

async function feed(parser: Parser, text: AsyncIterable<Buffer | string>): Promise<void> {
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
