import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type {
  BindingName,
  ExportDeclaration,
  Identifier,
  ImportDeclaration,
  Node,
  SourceFile,
} from 'typescript';

// Loaded by Node itself: vite would look for a source map that the package does not have, and complain.
const ts = createRequire(import.meta.url)('typescript') as typeof import('typescript');

/** A source file by its path in the package, e.g. `src/core/problem.ts`. */
export interface Source {
  path: string;
  text: string;
}

export interface Rule {
  name: string;
  /** Each breach in one line that names the file. */
  breaches: (sources: readonly Source[]) => string[];
}

/** What each room may import, type-only and dynamic imports included: other rooms, and packages (`/` ends a scope). */
const rooms: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  core: { rooms: ['core'], packages: [] },
  storage: {
    rooms: ['core', 'storage'],
    packages: [
      'csv-parse',
      'fast-xml-parser',
      'fflate',
      'hucre/',
      'hyparquet',
      'hyparquet-writer',
      'yaml',
      'node:buffer',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:crypto',
      'node:worker_threads',
    ],
  },
  ui: {
    rooms: ['core', 'ui'],
    packages: [
      'chalk',
      'cli-table3',
      'inquirer',
      '@inquirer/',
      'fast-wrap-ansi',
      'node:util',
      'node:string_decoder',
    ],
  },
  reports: {
    rooms: ['core', 'reports'],
    packages: [
      '@resvg/resvg-wasm',
      '@resvg/resvg-wasm/index_bg.wasm?url&inline',
      'fflate',
      'hucre/',
      'pdfkit',
      'node:crypto',
    ],
  },
  cli: {
    rooms: ['core', 'storage', 'ui', 'reports', 'cli'],
    packages: ['commander', 'node:path', 'node:url', 'node:os'],
  },
};

/** What is loaded at every start, before the command is known. */
const entries = ['src/cli/main.ts', 'src/cli/program.ts'];
const mostLines = 250;

export const rules: readonly Rule[] = [
  {
    name: 'every file stands in one of the rooms',
    breaches: each(({ path }) => (roomOf(path) === null ? [`${path} stands in no room`] : [])),
  },
  ...Object.keys(rooms).map((room) => ({
    name: `${room} imports only what it may`,
    breaches: each((source) => (roomOf(source.path) === room ? strangers(source, room) : [])),
  })),
  {
    name: 'nobody but cli imports cli',
    breaches: each(({ path, text }) =>
      roomOf(path) === 'cli'
        ? []
        : importsOf(text)
            .filter((name) => name.startsWith('.') && roomOf(resolve(path, name)) === 'cli')
            .map((name) => `${path} imports ${name}`),
    ),
  },
  {
    name: 'a start loads nothing but cli, core and commander',
    breaches: (sources) => entries.flatMap((entry) => heavyImports(entry, sources)),
  },
  {
    name: 'only the context reads the process',
    breaches: each((source) =>
      source.path !== 'src/cli/context.ts' && mentions(source, ['process']).length > 0
        ? [`${source.path} mentions process`]
        : [],
    ),
  },
  {
    name: 'core reads no clock, no random source, no console and no timer',
    breaches: each((source) =>
      roomOf(source.path) === 'core' ? impurities(source).map((what) => `${source.path} uses ${what}`) : [],
    ),
  },
  {
    name: `no file has more than ${mostLines} lines`,
    breaches: each(({ path, text }) => {
      const lines = text.replace(/\n$/, '').split('\n').length;
      return lines > mostLines ? [`${path} has ${lines} lines`] : [];
    }),
  },
  {
    name: 'nothing is exported as default',
    breaches: each((source) =>
      hasDefaultExport(parse(source)) ? [`${source.path} has a default export`] : [],
    ),
  },
  {
    name: 'no file only passes on what others export',
    breaches: each((source) => (isBarrel(source) ? [`${source.path} is a barrel`] : [])),
  },
  {
    name: 'imports of our own files name them with their ending',
    breaches: each(({ path, text }) =>
      importsOf(text)
        .filter((name) => name.startsWith('.') && !name.endsWith('.ts'))
        .map((name) => `${path} imports ${name}`),
    ),
  },
];

/** The names that a file imports in any way: static, dynamic, type-only, re-exported. */
export function importsOf(text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
}

function each(breaches: (source: Source) => string[]): Rule['breaches'] {
  return (sources) => sources.flatMap(breaches);
}

function parse({ path, text }: Source): SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

function roomOf(path: string): string | null {
  const [top, room, ...rest] = path.split('/');
  return top === 'src' && room !== undefined && rest.length > 0 && Object.hasOwn(rooms, room) ? room : null;
}

function resolve(from: string, name: string): string {
  return posix.join(posix.dirname(from), name);
}

/** The imports of a file that its room may not have. */
function strangers({ path, text }: Source, room: string): string[] {
  return importsOf(text)
    .filter((name) => !mayImport(path, room, name))
    .map((name) => `${path} imports ${name}`);
}

function mayImport(path: string, room: string, name: string): boolean {
  const allowed = rooms[room];
  if (allowed === undefined) return false;
  if (name.startsWith('.')) return allowed.rooms.includes(roomOf(resolve(path, name)) ?? '');
  if (room === 'core') return name === 'zod' && posix.basename(path) === 'schema.ts';
  return allowed.packages.some((one) => (one.endsWith('/') ? name.startsWith(one) : name === one));
}

/** What loading a file loads at once, and no start should: files of other rooms, and packages but commander. */
function heavyImports(entry: string, sources: readonly Source[]): string[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const breaches: string[] = [];
  const visit = (path: string): void => {
    const source = known.get(path);
    if (source === undefined || seen.has(path)) return;
    seen.add(path);
    for (const name of staticImports(source)) {
      const target = name.startsWith('.') ? resolve(path, name) : null;
      const light =
        target === null
          ? name === 'commander' || name.startsWith('node:')
          : ['cli', 'core'].includes(roomOf(target) ?? '');
      if (!light) breaches.push(`${entry} loads ${name}, through ${path}`);
      else if (target !== null) visit(target);
    }
  };
  visit(entry);
  return breaches;
}

/** Imports and re-exports that run when the file is loaded: neither dynamic nor erased as types. */
function staticImports(source: Source): string[] {
  return parse(source).statements.flatMap((statement) => {
    const isErased = ts.isImportDeclaration(statement)
      ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      : !ts.isExportDeclaration(statement) || statement.isTypeOnly;
    if (isErased) return [];
    const { moduleSpecifier } = statement as ImportDeclaration | ExportDeclaration;
    return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [];
  });
}

const impure = [
  'process',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'crypto',
  'performance',
];

function impurities(source: Source): string[] {
  const calls = nodesOf(parse(source)).flatMap((node) => {
    const text = node.getText();
    if (ts.isPropertyAccessExpression(node) && ['Date.now', 'Math.random'].includes(text)) return [text];
    if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'Date' &&
      (node.arguments ?? []).length === 0
    )
      return ['new Date()'];
    return ts.isCallExpression(node) && node.expression.getText() === 'Date' ? ['Date()'] : [];
  });
  return [...mentions(source, impure), ...calls];
}

/** The global names, of those given, that a file refers to. */
function mentions(source: Source, names: readonly string[]): string[] {
  const found = nodesOf(parse(source)).filter(
    (node): node is Identifier =>
      ts.isIdentifier(node) && names.includes(node.text) && isReference(node) && !isDeclaredAround(node),
  );
  return [...new Set(found.map(({ text }) => text))];
}

function isReference(node: Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return ['globalThis', 'global'].includes(parent.expression.getText());
  const named = parent as { name?: Node; propertyName?: Node };
  return ts.isShorthandPropertyAssignment(parent) || (named.name !== node && named.propertyName !== node);
}

/** Whether a function or block around a name declares it, so that it is not the global one. */
function isDeclaredAround(node: Identifier): boolean {
  for (let around: Node = node.parent; around !== undefined; around = around.parent) {
    const declared = ts.isFunctionLike(around)
      ? around.parameters
      : ts.isBlock(around) || ts.isSourceFile(around)
        ? around.statements.flatMap((statement) =>
            ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
          )
        : [];
    if (declared.some(({ name }) => namesIn(name).includes(node.text))) return true;
  }
  return false;
}

function namesIn(name: BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesIn(element.name)));
}

function hasDefaultExport(file: SourceFile): boolean {
  return file.statements.some(
    (statement) =>
      ts.isExportAssignment(statement) ||
      (ts.canHaveModifiers(statement) &&
        (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
      (ts.isExportDeclaration(statement) &&
        statement.exportClause !== undefined &&
        ts.isNamedExports(statement.exportClause) &&
        statement.exportClause.elements.some(({ name }) => name.text === 'default')),
  );
}

function isBarrel(source: Source): boolean {
  const { statements } = parse(source);
  const passedOn = statements.filter(
    (statement): statement is ExportDeclaration =>
      ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined,
  );
  const whole = passedOn.some(({ exportClause }) => exportClause === undefined);
  return whole || (statements.length > 0 && passedOn.length === statements.length);
}

function nodesOf(node: Node): Node[] {
  const children: Node[] = [];
  ts.forEachChild(node, (child) => void children.push(...nodesOf(child)));
  return [node, ...children];
}
