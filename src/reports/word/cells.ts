import { shade } from './text.ts';
import { element, value, type Xml } from './xml.ts';

/** How a cell looks. */
export interface CellLook {
  /** The colour behind it. */
  ground?: string;
  /** The colour of the rule below it. */
  below?: string;
  /** The colour of the rule on its left. */
  beside?: string;
}

interface RowLook {
  /** Whether it is the header, which is repeated on every page. */
  header?: boolean;
  /** Whether it stays on one page. */
  whole?: boolean;
  /** Its least height in twips. */
  height?: number | null;
}

/** A table of fixed column widths; the title says what it holds, for those who do not see it. */
export function tableOf(
  widths: readonly number[],
  rows: readonly Xml[],
  { title, namesFirst = false, header = true }: { title: string; namesFirst?: boolean; header?: boolean },
): Xml {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      value('w:tblStyle', 'ReportTable'),
      element('w:tblW', { 'w:w': total, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': namesFirst ? '00A0' : '0020',
        'w:firstRow': header ? 1 : 0,
        'w:lastRow': 0,
        'w:firstColumn': namesFirst ? 1 : 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
      value('w:tblCaption', title),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows,
  );
}

export function tableRow(
  cells: readonly Xml[],
  { header = false, whole = true, height = null }: RowLook = {},
): Xml {
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      whole ? element('w:cantSplit') : null,
      height === null ? null : element('w:trHeight', { 'w:val': height, 'w:hRule': 'atLeast' }),
      header ? element('w:tblHeader') : null,
    ),
    ...cells,
  );
}

export function cell(width: number, content: readonly Xml[], { ground, below, beside }: CellLook = {}): Xml {
  const rules = [
    ...(beside === undefined ? [] : [rule('left', beside)]),
    ...(below === undefined ? [] : [rule('bottom', below)]),
  ];
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      rules.length === 0 ? null : element('w:tcBorders', {}, ...rules),
      ground === undefined ? null : shade(ground),
    ),
    ...content,
  );
}

function rule(side: 'left' | 'bottom', colour: string): Xml {
  return element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': colour });
}
