import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ips } from '../support/bin.ts';

const cwd = fileURLToPath(new URL('../../examples', import.meta.url));
const [penhallow, okonjo] = ['DP', 'FOR'].map((id) => `two-reviewers/harbour-point.${id}.review.json`);

test('every example is sound, and only one who rates alone is warned', async () => {
  const { code, stdout } = await ips(['check', '.', '--json'], { cwd });
  expect(code).toBe(0);
  const told: { file: string; problems: { code: string }[] }[] = JSON.parse(stdout);
  const codes = told.map(({ file, problems }) => [
    file.replaceAll('\\', '/'),
    [...new Set(problems.map((problem) => problem.code))],
  ]);
  const ofCohort = codes.filter(([file]) => String(file).startsWith('cohort/'));
  expect(ofCohort.length).toBeGreaterThan(70);
  expect(ofCohort.filter(([, found]) => found?.length !== 0)).toEqual([]);
  expect(Object.fromEntries(codes.filter((one) => !ofCohort.includes(one)))).toEqual({
    'elm-street.review.json': [],
    'harbour-point.review.json': [],
    'north-vale.review.json': [],
    'two-reviewers/harbour-point-2025.review.json': [],
    'two-reviewers/harbour-point.DP.review.json': ['one-source', 'say-so'],
    'two-reviewers/harbour-point.FOR.review.json': [],
  });
});

test('two reviewers who rated alone differ on seven items, by one each', async () => {
  const { code, stdout } = await ips(['consensus', penhallow ?? '', okonjo ?? ''], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('Exact agreement 72% (18 of 25 items)');
  expect(stdout).toContain('Agreement within one point 100% (25 of 25 items)');
  expect(stdout).toMatch(/They differ on 7 items.*\n.*DP {2}FOR\n/);
  expect(stdout.match(/1 apart/g)).toHaveLength(7);
  expect(stdout).toContain('Same rating, different facts: 1 Caseload size');
});

test('the review of the year before has a total to stand beside', async () => {
  const { stdout } = await ips(['score', 'two-reviewers/harbour-point-2025.review.json'], { cwd });
  expect(stdout).toContain('Total 80, Fair fidelity');
});
