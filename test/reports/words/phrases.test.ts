import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it, test } from 'vitest';
import { lookedUp } from '../../../src/reports/outline/wording.ts';
import { languageOf, languages } from '../../../src/reports/words/languages.ts';
import { sayIn } from '../../../src/reports/words/say.ts';
import { ukRubric } from '../support/sample-reviews.ts';

const ts = createRequire(import.meta.url)('typescript') as typeof import('typescript');

/** Every phrase that the outline says, and what it is handed to `say` as where that is no plain phrase. */
const { phrases, others } = saidIn('src/reports/outline');

/** What of a rubric is said in the language of the report. */
const ofRubric = [
  ...ukRubric.bands.map(({ title }) => title),
  ...ukRubric.sections.map(({ title }) => title),
  ...Object.values(ukRubric.principles),
];

describe.each(languages.map((language) => [language.name, language] as const))('%s', (_, language) => {
  it('has no phrase that the report does not say', () => {
    const said = new Set([...phrases, ...lookedUp, ...ofRubric]);
    expect(Object.keys(language.phrases).filter((phrase) => !said.has(phrase))).toEqual([]);
  });

  it('keeps every place of a phrase', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const lost = Object.entries(language.phrases).filter(
      ([phrase, said]) => places(phrase).join() !== places(said).join(),
    );
    expect(lost).toEqual([]);
  });
});

it('finds the phrases: all that is said is a plain phrase, or looked up by what the review or the rubric holds', () => {
  expect(phrases.length).toBeGreaterThan(150);
  expect(others).toEqual(
    [
      ...['above.title', 'band.title', 'section.title', 'title', 'total.band.title'],
      ...['kinds[kind]', 'modes[mode]', 'month', 'rubric.principles[id] ?? id', 'word'],
    ].sort(),
  );
});

describe('saying a phrase', () => {
  const say = sayIn({ phrases: { 'Page {page} of {pages}': 'Tudalen {page} o {pages}' } });

  test('fills the places that have a value and leaves the others', () => {
    expect(say('Page {page} of {pages}', { page: 3 })).toBe('Tudalen 3 o {pages}');
    expect(say('{a} and {b}', { a: '{b}', b: 'x' })).toBe('{b} and x');
  });

  test('says in English what is not in the table, also what is called like a method of every object', () => {
    expect(say('Contents')).toBe('Contents');
    expect(say('constructor')).toBe('constructor');
  });
});

test('languages are known by their code, with or without a region', () => {
  expect(languageOf('cy')?.name).toBe('Cymraeg');
  expect(languageOf('cy-GB')?.name).toBe('Cymraeg');
  expect(languageOf('EN')?.code).toBe('en-GB');
  expect(languageOf('fr')).toBeNull();
});

function saidIn(folder: string): { phrases: string[]; others: string[] } {
  const found = { phrases: [] as string[], others: [] as string[] };
  for (const name of readdirSync(folder)) {
    const source = ts.createSourceFile(
      name,
      readFileSync(`${folder}/${name}`, 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const visit = (node: import('typescript').Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText(source).match(/^(source\.)?say$/)) {
        const [phrase] = node.arguments;
        if (phrase !== undefined && ts.isStringLiteralLike(phrase)) found.phrases.push(phrase.text);
        else found.others.push(phrase?.getText(source) ?? '');
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { phrases: [...new Set(found.phrases)], others: [...new Set(found.others)].sort() };
}
