import { XMLParser } from 'fast-xml-parser';

/** An element of a document, by its name without a prefix. */
export interface Node {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
  /** Of a text; empty for elements. */
  text: string;
}

export const textNodeName = '#text';

/** Documents nest some thirty deep. */
const deepest = 200;

/** The elements of an XML text. Throws where it is not sound, nests too deeply or declares entities, which no document of Word does. */
export function treeOf(xml: string): Node[] {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Error('The document declares entities.');
  return nodesOf(parser.parse(xml, true), 0);
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
  textNodeName,
});

type Parsed = Readonly<Record<string, unknown>>;

function nodesOf(parsed: unknown, depth: number): Node[] {
  if (depth > deepest) throw new Error('The document nests too deeply.');
  if (!Array.isArray(parsed)) return [];
  return parsed.map((entry: Parsed) => {
    const { ':@': attributes = {}, ...rest } = entry;
    const [name = '', content] = Object.entries(rest)[0] ?? [];
    const own = attributes as Record<string, string>;
    return name === textNodeName
      ? { name, attributes: {}, children: [], text: String(content) }
      : { name, attributes: own, children: nodesOf(content, depth + 1), text: '' };
  });
}

/** The first child of a name. */
export function child({ children }: Node, name: string): Node | undefined {
  return children.find((one) => one.name === name);
}

/** All elements of some names inside others, at any depth, those inside one another too. */
export function within(nodes: readonly Node[], ...names: readonly string[]): Node[] {
  return nodes.flatMap((node) => [
    ...(names.includes(node.name) ? [node] : []),
    ...within(node.children, ...names),
  ]);
}
