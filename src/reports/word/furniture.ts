import { screenWidth } from '../charts/screen-widths.ts';
import type { Furniture } from '../outline/model.ts';
import { instruction, mark } from './contents.ts';
import { namespaces } from './namespaces.ts';
import { type Page, twip } from './page.ts';
import { run, styled } from './text.ts';
import { element, type Xml, xmlPart } from './xml.ts';

const size = 10;

/** What stands at the head of every page but the first, which bears only the mark of a draft. */
export function headerPart({ header, footer }: Furniture, page: Page, first: boolean): string {
  const lines = first
    ? []
    : sides(header.start, [run(header.end)], screenWidth(header.end, size, 'regular'), page, 'Header');
  return xmlPart(
    element('w:hdr', namespaces, ...markLine(footer.mark), ...lines, ...(first ? [styled('Gap', [])] : [])),
  );
}

/** What stands at the foot of every page. */
export function footerPart({ footer, pageNumber }: Furniture, page: Page): string {
  const width = screenWidth(pageNumber, size, 'regular');
  return xmlPart(
    element(
      'w:ftr',
      namespaces,
      ...markLine(footer.mark),
      ...sides(footer.start, pageRuns(pageNumber), width, page, 'Footer'),
    ),
  );
}

function markLine(text: string | null): Xml[] {
  return text === null ? [] : [styled('Mark', [run(text)])];
}

/** A text on the left and one on the right; where the line is too short for both, one under the other. */
function sides(start: string, end: readonly Xml[], endWidth: number, page: Page, style: string): Xml[] {
  const fits = (screenWidth(start, size, 'regular') + endWidth + 24) * twip <= page.text;
  const tab = element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': page.text }));
  return fits
    ? [styled(style, [run(start), run('\t'), ...end], tab)]
    : [styled(style, [run(start)]), styled(style, end)];
}

/** `Page {page} of {pages}`, with the numbers as fields that Word fills in by itself. */
function pageRuns(text: string): Xml[] {
  return text.split(/(\{pages?\})/).flatMap((piece) => {
    if (piece === '{page}') return field(' PAGE ');
    return piece === '{pages}' ? field(' NUMPAGES ') : piece === '' ? [] : [run(piece)];
  });
}

function field(code: string): Xml[] {
  return [mark('begin'), instruction(code), mark('separate'), run('1'), mark('end')];
}
