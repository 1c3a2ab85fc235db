import { element, type Xml, xmlPart } from './xml.ts';

/** A part that another part refers to. */
interface Relation {
  id: string;
  type: string;
  target: string;
  outside: boolean;
}

/** The parts that a part refers to, each once, with an id that follows from the order in which they were named. */
export class Relations {
  readonly #known: Relation[] = [];

  /** The id of the relation to a part of the file, or to an address outside. */
  to(type: string, target: string, outside = false): string {
    const known = this.#known.find((one) => one.type === type && one.target === target);
    if (known !== undefined) return known.id;
    const id = `rId${this.#known.length + 1}`;
    this.#known.push({ id, type, target, outside });
    return id;
  }

  part(): string {
    return xmlPart(
      element(
        'Relationships',
        { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
        ...this.#known.map(relationElement),
      ),
    );
  }
}

function relationElement({ id, type, target, outside }: Relation): Xml {
  return element('Relationship', {
    Id: id,
    Type: type,
    Target: target,
    TargetMode: outside ? 'External' : null,
  });
}

const kinds: Readonly<Record<string, string>> = {
  'word/document.xml': 'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  'word/styles.xml': 'vnd.openxmlformats-officedocument.wordprocessingml.styles+xml',
  'word/numbering.xml': 'vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
  'word/settings.xml': 'vnd.openxmlformats-officedocument.wordprocessingml.settings+xml',
  'word/header1.xml': 'vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  'word/header2.xml': 'vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  'word/footer1.xml': 'vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
  'docProps/core.xml': 'vnd.openxmlformats-package.core-properties+xml',
  'docProps/app.xml': 'vnd.openxmlformats-officedocument.extended-properties+xml',
  'docProps/custom.xml': 'vnd.openxmlformats-officedocument.custom-properties+xml',
  'customXml/itemProps1.xml': 'vnd.openxmlformats-officedocument.customXmlProperties+xml',
};

const endings = { rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml' };

/** What each part of a file is, as its first part has to say. */
export function contentTypesPart(names: readonly string[]): string {
  const known = names.filter((name) => Object.hasOwn(kinds, name));
  return xmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ...Object.entries({ ...endings, png: 'image/png', jpeg: 'image/jpeg' }).map(([ending, type]) =>
        element('Default', { Extension: ending, ContentType: type }),
      ),
      ...known.map((name) =>
        element('Override', { PartName: `/${name}`, ContentType: `application/${kinds[name]}` }),
      ),
    ),
  );
}
