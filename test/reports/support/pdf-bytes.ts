import { inflateSync } from 'node:zlib';

/**
 * A PDF of ours as text, a character for each byte, with its streams unpacked, so that a test can change how it is
 * written; `rebuilt` makes a sound file of it again.
 */
export function unpacked(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(streams, (_, start: string, dictionary: string, data: string) => {
      if (!dictionary.includes('/Filter /FlateDecode'))
        return `${start}${dictionary}\nstream\n${data}\nendstream`;
      const plain = inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      return `${start}${dictionary.replace('/Filter /FlateDecode\n', '')}\nstream\n${plain}\nendstream`;
    });
}

/** The file with the lengths of its streams, and the table of where its objects stand, as they are now. */
export function rebuilt(text: string): Uint8Array {
  const body = text
    .slice(0, text.lastIndexOf('\nxref\n') + 1)
    .replace(streams, (_, start: string, dictionary: string, data: string) => {
      const measured = dictionary.replace(/\/Length \d+/, `/Length ${data.length}`);
      return `${start}${measured}\nstream\n${data}\nendstream`;
    });
  const offsets = new Map<number, number>();
  for (const { index, 1: id } of body.matchAll(/^(\d+) 0 obj$/gm)) offsets.set(Number(id), index);
  const count = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: count - 1 }, (_, id) => row(offsets.get(id + 1)));
  const trailer = /^trailer\n(.*?)\nstartxref/ms.exec(text.slice(text.lastIndexOf('\ntrailer')))?.[1] ?? '';
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n${trailer}\n`;
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

function row(offset: number | undefined): string {
  return offset === undefined ? '0000000000 00001 f \n' : `${`${offset}`.padStart(10, '0')} 00000 n \n`;
}

const streams = /^(\d+ 0 obj\n)(<<\n(?:(?!endobj)[\s\S])*?>>)\nstream\n([\s\S]*?)\nendstream$/gm;
