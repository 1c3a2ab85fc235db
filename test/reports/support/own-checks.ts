import { type ReadPdf, readPdf, type TreeNode, textOf, within } from './read-pdf.ts';

/**
 * What is wrong with a report, as far as it can be told without Java; and some of it veraPDF does not see: pictures
 * whose words say nothing, tables without headers, an order that is not that of the page.
 */
export async function faultsOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readPdf(bytes);
  const nodes = read.nodes.flatMap(within);
  return [
    ...factFaults(read),
    ...headingFaults(nodes),
    ...nodes.filter(({ role }) => role === 'Figure').flatMap(figureFaults),
    ...nodes.filter(({ role }) => role === 'L').flatMap(listFaults),
    ...tableFaults(read.nodes),
    ...linkFaults(read),
  ];
}

function factFaults({ tagged, title, language, bookmarks, inOrder, nodes }: ReadPdf): string[] {
  return [
    ...(tagged ? [] : ['The file is not tagged']),
    ...(title === null || title === '' ? ['There is no title'] : []),
    ...(language === null ? ['There is no language'] : []),
    ...(bookmarks.length === 0 ? ['There are no bookmarks'] : []),
    ...(nodes.length === 0 ? ['There is no tree'] : []),
    ...(inOrder ? [] : ['The order of reading is not that of the pages']),
  ];
}

/** The first heading is of the first level, and none is more than one level below the one before it. */
function headingFaults(nodes: readonly TreeNode[]): string[] {
  const headings = nodes.filter(({ role }) => /^H\d$/.test(role));
  const levels = headings.map(({ role }) => Number(role.slice(1)));
  return headings.flatMap((node, index) => {
    const level = levels[index] ?? 1;
    const skips = level > (levels[index - 1] ?? 0) + 1;
    const empty = textOf(node).trim() === '';
    return [
      ...(skips ? [`A heading skips a level: ${textOf(node)}`] : []),
      ...(empty ? ['A heading is empty'] : []),
    ];
  });
}

function figureFaults({ alt }: TreeNode): string[] {
  if (alt === null) return ['A figure has no words'];
  return alt.trim().split(/\s+/).length < 3 ? [`A figure’s words say nothing: ${alt}`] : [];
}

function listFaults({ children }: TreeNode): string[] {
  const strangers = children.filter(({ role }) => role !== 'LI');
  return strangers.length === 0 ? [] : [`A list holds ${strangers[0]?.role}`];
}

/** A table over several pages comes in parts here; its header is in the first. */
function tableFaults(nodes: readonly TreeNode[]): string[] {
  const tables = nodes.flatMap(within).filter(({ role }) => role === 'Table');
  const headed = tables.filter((table) => within(table).some(({ role }) => role === 'TH'));
  const begun = tables.filter(({ children }) => children.some(({ role }) => role === 'THead'));
  return [
    ...(tables.length > 0 && headed.length === 0 ? ['A table has no header cells'] : []),
    ...begun.filter((table) => !headed.includes(table)).map(() => 'A table has no header cells'),
  ];
}

function linkFaults({ links }: ReadPdf): string[] {
  return links.flatMap(({ words, url, toHeading }) => [
    ...(words.trim() === '' ? ['A link has no words'] : []),
    ...(url === null && !toHeading ? [`A link leads nowhere: ${words}`] : []),
    ...(url !== null && !/^(https?|mailto):/.test(url) ? [`A link leads to ${url}`] : []),
  ]);
}
