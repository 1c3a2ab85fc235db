import { listKinds } from '../../core/records/kinds.ts';
import { heading, names, numbers, paragraph, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import type { Block } from './model.ts';

/** As many digits of a digest as tell two files apart. */
const digestDigits = 12;

/** The lists that figures were read from, so that anybody can tell which files these were. */
export function listsRead({ review, say }: ReportSource): Block[] {
  const { lists } = review;
  if (lists.length === 0) return [];
  const rows = lists.map(({ kind, file, digest, rows: all, used }) =>
    row(
      'plain',
      kindTitle(kind),
      file,
      say('{count} of {all}', { count: used, all }),
      digest.slice(0, digestDigits),
    ),
  );
  const title = say('Lists that figures were read from');
  const columns = [
    names(say('List'), 2),
    texts(say('File'), 3),
    numbers(say('Rows used')),
    texts(say('Digest'), 2),
  ];
  return [
    heading(2, 'method-lists', title),
    paragraph(
      say(
        'Some figures were counted from lists that the service keeps. No row of them is kept in the review. The digest (SHA-256, its first {digits} digits) tells whether a file is the one that was read.',
        { digits: digestDigits },
      ),
    ),
    { kind: 'table', title, columns, rows },
  ];
}

/** The name of a kind of list, without what its rows are. */
function kindTitle(id: string): string {
  return listKinds.find((kind) => kind.id === id)?.title.split(':')[0] ?? id;
}
