/** One way to break a report, and the rule that finds it: of veraPDF, or of our own checks where it sees nothing. */
export interface Mutant {
  name: string;
  change: (file: string) => string;
  /** A rule of PDF/UA (`ua1`) or PDF/A (`3a`), or the start of what our own checks say. */
  foundBy: { ua1: string } | { '3a': string } | { own: string };
}

export const mutants: readonly Mutant[] = [
  mutant('a chart without words', /\/Alt \(The total is[^)]*\)\n/, '', { ua1: '7.3-1' }),
  mutant('a chart whose words say nothing', /\/Alt \(The total is[^)]*\)/, '/Alt (chart)', {
    own: 'A figure',
  }),
  mutant('header cells made ordinary', /\/S \/TH\n/g, '/S /TD\n', { own: 'A table' }),
  mutant('header cells without a scope', /\/Scope \/(Row|Column)\n/g, '', { ua1: '7.5-1' }),
  mutant('a row that lost a cell', /(\/ColSpan) 3/, '$1 2', { ua1: '7.2-43' }),
  mutant(
    'text outside the tree',
    /\/P <<\/MCID \d+>> BDC\n(BT|[\d.]+ [\d.]+ [\d.]+ rg\nBT)/,
    '/Span BMC\n$1',
    {
      ua1: '7.1-3',
    },
  ),
  mutant('decoration that is not marked as such', /\/Artifact <<\/Type \/Layout>> BDC\n/, '/Span BMC\n', {
    ua1: '7.1-3',
  }),
  mutant(
    'a foot of the page that is text',
    /\/Artifact <<\/Type \/Pagination \/Subtype \/Footer[^\n]* BDC/,
    '/P BMC',
    {
      ua1: '7.1-3',
    },
  ),
  mutant('no language', /\/Lang \(en-GB\)\n/, '', { ua1: '7.2-34' }),
  mutant('a heading that skips a level', /\/S \/H2\n/g, '/S /H3\n', { ua1: '7.4.2-1' }),
  mutant('a first heading that is not of level 1', /\/S \/H1\n/, '/S /H2\n', { ua1: '7.4.2-1' }),
  mutant('no title', /<dc:title>.*<\/dc:title>\n/, '', { ua1: '7.1-9' }),
  mutant('a window that shows the file name', /\/DisplayDocTitle true/, '/DisplayDocTitle false', {
    ua1: '7.1-10',
  }),
  mutant('no word that it is PDF/UA', /<rdf:Description rdf:about="" xmlns:pdfuaid.*\n/, '', { ua1: '5-1' }),
  mutant(
    'a word of PDF/UA that is not explained',
    /<rdf:Description rdf:about="" xmlns:pdfaExt[\s\S]*?<\/rdf:Description>/,
    '',
    {
      '3a': '6.6.2.3.1-1',
    },
  ),
  mutant('metadata that is not escaped', /&amp;/, '&', { ua1: '5-1' }),
  mutant('glyphs that say nothing', /\/ToUnicode \d+ 0 R\n/g, '', { ua1: '7.21.7-1' }),
  mutant('a font that is not embedded', /\/FontFile2 \d+ 0 R\n/g, '', { ua1: '7.21.4.1-1' }),
  mutant('a link without words', /(\/Subtype \/Link\n[\s\S]*?)\/Contents \([^)]*\)\n/, '$1', {
    ua1: '7.18.5-2',
  }),
  mutant('a link outside the tree', /\/StructParent \d+\n/, '', { ua1: '7.18.5-1' }),
  mutant('pages whose tab order is not that of the tree', /\/Tabs \/S\n/g, '', { ua1: '7.18.3-1' }),
  mutant('a file that is not said to be tagged', /\/Marked true/, '/Marked false', { ua1: '6.2-1' }),
  mutant('an attachment without a relation', /\/AFRelationship \/Source\n/, '', { '3a': '6.8-3' }),
  mutant('an attachment that nothing refers to', /\/AF \[\d+ 0 R\]\n/, '', { '3a': '6.8-4' }),
  mutant('an attachment without a kind', /\/Subtype \/application#2Fjson\n/, '', { '3a': '6.8-1' }),
  mutant('no colour profile', /\/OutputIntents \[\d+ 0 R\]\n/, '', { '3a': '6.2.4.3-2' }),
  mutant('a glyph that no font has', /<([0-9a-f]{4})(?=[0-9a-f]*>)/, '<0000', { ua1: '7.21.8-1' }),
  mutant('a list without entries', /\/S \/LI\n/g, '/S /P\n', { ua1: '7.2-19' }),
  mutant('no bookmarks', /\/Outlines \d+ 0 R\n/, '', { own: 'There are no bookmarks' }),
  mutant('a contents entry outside its list', /\/S \/TOC\n/g, '/S /Div\n', { ua1: '7.2-26' }),
  mutant('a tree in another order', /\/K \[((?:\d+ 0 R )*)(\d+ 0 R) (\d+ 0 R)\]\n>>\nendobj\n/, reversed, {
    own: 'The order',
  }),
];

function reversed(_: string, first: string, one: string, two: string): string {
  return `/K [${two} ${one} ${first.trim()}]\n>>\nendobj\n`;
}

function mutant(
  name: string,
  find: RegExp,
  put: string | ((...found: string[]) => string),
  foundBy: Mutant['foundBy'],
): Mutant {
  return {
    name,
    foundBy,
    change: (file) => {
      const changed = typeof put === 'string' ? file.replace(find, put) : file.replace(find, put);
      if (changed === file) throw new Error(`“${name}” changes nothing.`);
      return changed;
    },
  };
}
