import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import { violations } from './support/json-schema.ts';
import { ownRubric } from './support/own-rubric.ts';
import { leanReview, ratingsOf99, yamlReview } from './support/review-text.ts';

async function schemaOf(format: string) {
  const { code, stdout, stderr } = await ips(['schema', format], { cwd: temporaryFolder() });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const schema = JSON.parse(stdout);
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  return schema;
}

describe('schema review', () => {
  test('a review made outside the project satisfies it', async () => {
    const schema = await schemaOf('review');
    expect(violations(schema, leanReview(ratingsOf99))).toEqual([]);
    expect(violations(schema, parse(yamlReview))).toEqual([]);
  });

  const faulty: [what: string, review: object, fault: string][] = [
    ['a key too many', { sumary: null }, '$.sumary is not known'],
    ['a rating that is a text', { items: { disclosure: { rating: '4' } } }, '$.items.disclosure.rating'],
    ['another format', { format: 'review' }, '$.format is not ips-fidelity-review'],
    ['a service without a name', { service: { id: 'a' } }, '$.service.name is missing'],
  ];
  test.each(faulty)('%s does not', async (_, more, fault) => {
    const found = violations(await schemaOf('review'), leanReview(ratingsOf99, more));
    expect(found.join('\n')).toContain(fault);
  });

  test('every key that must be there is required, and no other', async () => {
    const schema = await schemaOf('review');
    const required = ['format', 'version', 'rubric', 'kind', 'status', 'service', 'dates', 'items'];
    expect(schema.required.sort()).toEqual(required.sort());
    expect(schema.properties.rubric.required).toEqual(['id']);
    expect(schema.properties.service.required).toEqual(['id', 'name']);
    expect(schema.properties.dates.required).toEqual(['from']);
  });
});

describe('schema rubric', () => {
  test('the shipped rubric and another one satisfy it', async () => {
    const schema = await schemaOf('rubric');
    expect(violations(schema, parse(readFileSync('rubrics/ips-25-uk.yaml', 'utf8')))).toEqual([]);
    expect(violations(schema, parse(ownRubric))).toEqual([]);
  });

  test('a faulty one does not', async () => {
    const schema = await schemaOf('rubric');
    const faulty = parse(ownRubric.replace('total: mean', 'total: median').replace('language: en-GB\n', ''));
    expect(violations(schema, faulty)).toEqual(['$.total is none of sum,mean', '$.language is missing']);
  });
});
