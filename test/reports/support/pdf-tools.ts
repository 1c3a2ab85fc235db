import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { palette } from '../../../src/reports/charts/shapes.ts';
import type { Look } from '../../../src/reports/look.ts';
import { fontsOf, metricsOf, openDocument } from '../../../src/reports/pdf/document.ts';
import { paperOf } from '../../../src/reports/pdf/paper.ts';
import type { Setting } from '../../../src/reports/pdf/setting.ts';
import { createTypeface } from '../../../src/reports/pdf/typeface.ts';
import { goodReview, outlineOf } from './sample-reviews.ts';

/** Where the fonts of the report lie. */
export const fontFolder = fileURLToPath(new URL('../../../src/reports/pdf/fonts', import.meta.url));

/** A report without an organisation's own look. */
export const look: Look = { paper: 'a4', palette, logo: null, fontFolder };

/** What a report is set with, measured in the real fonts. */
export function realSetting(size: Look['paper'] = 'a4'): Setting {
  const paper = paperOf(size);
  const document = openDocument(outlineOf(goodReview), look, paper);
  return { paper, typeface: createTypeface(metricsOf(fontsOf(document, fontFolder))) };
}

/** A PDF on disk, read with poppler, which is needed on the machine that runs the tests. */
export class PdfFile {
  readonly path = join(mkdtempSync(join(tmpdir(), 'ips-report-')), 'report.pdf');
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    writeFileSync(this.path, bytes);
  }

  /** The text of each page. */
  pages(): string[] {
    return poppler('pdftotext', ['-layout', this.path, '-']).split('\f').slice(0, -1);
  }

  /** All text without spaces and line breaks, in the order in which it is written. */
  packedText(): string {
    return packed(poppler('pdftotext', ['-raw', this.path, '-']));
  }

  words(): { page: number; text: string; left: number; right: number; top: number; bottom: number }[] {
    const pages = poppler('pdftotext', ['-bbox', this.path, '-']).split('<page ').slice(1);
    return pages.flatMap((page, index) =>
      [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          page: index + 1,
          text,
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        }),
      ),
    );
  }

  info(): string {
    return poppler('pdfinfo', [this.path]);
  }

  /** A line per font: name, and whether it is embedded. */
  fonts(): { name: string; embedded: boolean }[] {
    const [, rule = '', ...lines] = poppler('pdffonts', [this.path]).trimEnd().split('\n');
    const column = rule.split(' ').slice(0, 3).join(' ').length + 1;
    return lines.map((line) => ({
      name: line.split(' ')[0] ?? '',
      embedded: line.slice(column).startsWith('yes'),
    }));
  }

  /** Glyph numbers drawn on the pages; 0 is the sign of a missing character. */
  glyphs(): Set<number> {
    const texts = this.#streams().filter((stream) => /\bBT \//.test(stream));
    const codes = texts.flatMap((text) => [...text.matchAll(/<([0-9a-f]+)>/g)].map(([, hex = '']) => hex));
    return new Set(
      codes.flatMap((hex) => (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16))),
    );
  }

  #streams(): string[] {
    const raw = Buffer.from(this.#bytes).toString('latin1');
    return [...raw.matchAll(/stream\n(.*?)\nendstream/gs)].map(([, data = '']) => {
      try {
        return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    });
  }
}

/** A text without any space, so that line breaks do not matter. */
export function packed(text: string): string {
  return text.replace(/\s+/g, '');
}

function poppler(tool: string, args: readonly string[]): string {
  try {
    return execFileSync(tool, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (cause) {
    throw new Error(`These tests read PDFs with ${tool} of poppler (apt-get install poppler-utils).`, {
      cause,
    });
  }
}
