import { basename } from 'node:path';
import type { AnswerFile } from '../../core/answers/model.ts';
import { answerProperties } from '../../core/answers/places.ts';
import { readParts } from './parts.ts';
import { placesIn } from './places.ts';
import { damaged } from './refusals.ts';
import { child, type Node, treeOf, within } from './tree.ts';

/** Reads the answers in a Word document. Throws a StorageFailure for what is none, is damaged, or too large. */
export async function readAnswers(path: string): Promise<AnswerFile> {
  const parts = await readParts(path);
  const parse = (xml: string | null): Node[] => {
    try {
      return xml === null ? [] : treeOf(xml);
    } catch {
      throw damaged(path);
    }
  };
  const held = propertiesOf(parse(parts.properties));
  const { review, agree, disagree } = answerProperties;
  return {
    name: basename(path),
    digest: parts.digest,
    review: held.get(review) ?? null,
    words: { agree: held.get(agree) ?? null, disagree: held.get(disagree) ?? null },
    places: placesIn(parse(parts.main)),
    notices: noticesOf(parts.macros, within(parse(parts.comments), 'comment').length),
  };
}

function propertiesOf(nodes: readonly Node[]): ReadonlyMap<string, string> {
  return new Map(
    within(nodes, 'property').map((property) => {
      const text = child(property, 'lpwstr')?.children.map(({ text: piece }) => piece) ?? [];
      return [property.attributes.name ?? '', text.join('')];
    }),
  );
}

function noticesOf(macros: boolean, comments: number): string[] {
  const remarks = comments === 1 ? 'is 1 comment' : `are ${comments} comments`;
  return [
    ...(macros ? ['The document holds macros. They were neither read nor run.'] : []),
    ...(comments === 0
      ? []
      : [
          `There ${remarks} in the margin, which belong to no item and were not brought in. Read them in Word.`,
        ]),
  ];
}
