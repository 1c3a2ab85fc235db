import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRubric } from '../../../src/core/rubric/read.ts';
import { fixtureFile, told } from '../../support/rubrics.ts';

const fixtures = readdirSync(new URL('../../fixtures/rubrics/', import.meta.url))
  .map((name) => name.replace('.yaml', ''))
  .filter((name) => !name.startsWith('sound'));

function toldOf(name: string): string {
  return told(readRubric(fixtureFile(name)).problems).join('\n');
}

test.each(fixtures)(
  'a rubric with an error is not handed out, and the error is told in sentences: %s',
  (name) => {
    const { rubric, problems } = readRubric(fixtureFile(name));
    expect(rubric).toBeNull();
    expect(problems).not.toHaveLength(0);
    for (const { message, hint } of problems) {
      expect(message).toMatch(/^[“A-Z0-9-].*[.]$/s);
      expect(hint).toMatch(/^[A-Z].*[.?]$/s);
      expect(`${message} ${hint}`).not.toMatch(/undefined|Invalid|null|\[object/);
    }
  },
);

test.each(['sound', 'sound-mean'])('a sound rubric has no problems: %s', (name) => {
  expect(told(readRubric(fixtureFile(name)).problems)).toEqual([]);
});

describe('the shape of the file', () => {
  test('a principle is called constructor', () => {
    expect(toldOf('key-constructor')).toMatchInlineSnapshot(
      `"faulty-key @ principles.constructor: The key “constructor” must be another word: every object already has that name. Rename it."`,
    );
  });

  test('a key stands where another kind of input has it', () => {
    expect(toldOf('key-elsewhere')).toMatchInlineSnapshot(
      `"unknown-key @ sections[0].items[1].inputs[1].unit: “unit” does not belong here. Remove it here."`,
    );
  });

  test('there is no edition', () => {
    expect(toldOf('key-missing')).toMatchInlineSnapshot(
      `"missing @ edition: “edition” is missing. Add it: a text."`,
    );
  });

  test('a principle is called __proto__', () => {
    expect(toldOf('key-prototype')).toMatchInlineSnapshot(
      `"unknown-key @ principles.__proto__: “__proto__” is not a key that belongs here. Remove it, or check its spelling."`,
    );
  });

  test('a key is misspelt', () => {
    expect(toldOf('key-unknown')).toMatchInlineSnapshot(
      `"unknown-key @ scale.recomendBelow: “recomendBelow” is not a key that belongs here. Did you mean “recommendBelow”?"`,
    );
  });

  test('an item is called constructor', () => {
    expect(toldOf('id-constructor')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[2].id: “constructor” will not do here. It must be another word: every object already has that name."`,
    );
  });

  test('an id has capitals and spaces', () => {
    expect(toldOf('id-faulty')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].id: “People at work” will not do here. It must be small letters, digits and single hyphens, as in “caseload-size”."`,
    );
  });

  test('a source code is not in capitals', () => {
    expect(toldOf('source-faulty')).toMatchInlineSnapshot(
      `"faulty-key @ sources.int: The key “int” must be capital letters, as in “MIS”. Rename it."`,
    );
  });

  test('a title is blank', () => {
    expect(toldOf('text-blank')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[2].title: “  ” will not do here. It must not be empty."`,
    );
  });

  test('a title is a number', () => {
    expect(toldOf('text-number')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[2].title: 5 will not do here. It must be a text."`,
    );
  });

  test('the version is a list', () => {
    expect(toldOf('version-list')).toMatchInlineSnapshot(
      `"faulty-value @ version: A list will not do here. It must be a text or a number."`,
    );
  });

  test('the total is neither sum nor mean', () => {
    expect(toldOf('total-unknown')).toMatchInlineSnapshot(
      `"faulty-value @ total: “median” will not do here. It must be one of “sum”, “mean”."`,
    );
  });

  test('a section has no items', () => {
    expect(toldOf('section-empty')).toMatchInlineSnapshot(
      `"faulty-value @ sections[1].items: A list will not do here. It must have at least 1 entry."`,
    );
  });

  test('the lowest rating is below 0', () => {
    expect(toldOf('scale-below-zero')).toMatchInlineSnapshot(
      `"faulty-value @ scale.min: -1 will not do here. It must be at least 0."`,
    );
  });

  test('the lowest rating is no whole number', () => {
    expect(toldOf('scale-broken')).toMatchInlineSnapshot(
      `"faulty-value @ scale.min: 1.5 will not do here. It must be a whole number."`,
    );
  });

  test('the highest rating is the lowest', () => {
    expect(toldOf('scale-flat')).toMatchInlineSnapshot(
      `"scale @ scale.max: The highest rating is not above the lowest. Make max larger than min."`,
    );
  });

  test('the highest rating is below the lowest', () => {
    expect(toldOf('scale-turned')).toMatchInlineSnapshot(
      `"scale @ scale.max: The highest rating is not above the lowest. Make max larger than min."`,
    );
  });

  test('an input has no kind', () => {
    expect(toldOf('input-kind-missing')).toMatchInlineSnapshot(
      `"missing @ sections[1].items[1].inputs[0].kind: “kind” is missing. Add it: one of the kinds that inputs have."`,
    );
  });

  test('an input has an unknown kind', () => {
    expect(toldOf('input-kind-unknown')).toMatchInlineSnapshot(
      `"faulty-value @ sections[1].items[1].inputs[0].kind: “figure” will not do here. It must be one of the kinds that inputs have."`,
    );
  });
});

describe('ids that stand twice, and names that lead nowhere', () => {
  test('two bands have one id', () => {
    expect(toldOf('duplicate-band')).toMatchInlineSnapshot(
      `"duplicate-id @ bands[1].id: The band “high” stands here a second time. Give each its own."`,
    );
  });

  test('a figure has the id of an input', () => {
    expect(toldOf('duplicate-figure')).toMatchInlineSnapshot(`
      "duplicate-id @ sections[1].items[1].derive.days: The input or figure “days” stands here a second time. Give each its own.
      condition-kind @ sections[1].items[1].anchors.2.when.days: “days” is of the kind “numbers”, which cannot be tested in this way. Derive a figure from it and test that.
      condition-kind @ sections[1].items[1].anchors.3.when.days: “days” is of the kind “numbers”, which cannot be tested in this way. Derive a figure from it and test that."
    `);
  });

  test('two inputs of an item have one id', () => {
    expect(toldOf('duplicate-input')).toMatchInlineSnapshot(
      `"duplicate-id @ sections[1].items[3].inputs[1].id: The input or figure “hours” stands here a second time. Give each its own."`,
    );
  });

  test('two items in two sections have one id', () => {
    expect(toldOf('duplicate-item')).toMatchInlineSnapshot(
      `"duplicate-id @ sections[1].items[0].id: The item “welcome” stands here a second time. Give each its own."`,
    );
  });

  test('two items have one number', () => {
    expect(toldOf('duplicate-number')).toMatchInlineSnapshot(
      `"duplicate-id @ sections[1].items[1].number: The number “2” stands here a second time. Give each its own."`,
    );
  });

  test('two sections have one id', () => {
    expect(toldOf('duplicate-section')).toMatchInlineSnapshot(
      `"duplicate-id @ sections[1].id: The section “people” stands here a second time. Give each its own."`,
    );
  });

  test('an item names a principle that is not there', () => {
    expect(toldOf('principle-unknown')).toMatchInlineSnapshot(
      `"unknown-principle @ sections[0].items[0].principles[0]: There is no principle “open-for-all”. Did you mean “open-to-all”?"`,
    );
  });

  test('an item names a source that is not there', () => {
    expect(toldOf('source-unknown')).toMatchInlineSnapshot(
      `"unknown-source @ sections[0].items[0].evidence[0].source: There is no source “MIS”. Use one of: DOC, INT."`,
    );
  });

  test('a choice has no options', () => {
    expect(toldOf('input-no-options')).toMatchInlineSnapshot(`
      "no-options @ sections[0].items[1].inputs[0].options: “frequency” has no options. List what can be chosen.
      unknown-option @ sections[0].items[1].anchors.2.when[0].frequency: There is no option “weekly”. None is defined.
      unknown-option @ sections[0].items[1].anchors.2.when[1].frequency: There is no option “monthly”. None is defined.
      unknown-option @ sections[0].items[1].anchors.3.when.frequency: There is no option “weekly”. None is defined."
    `);
  });
});

describe('anchors', () => {
  test('an anchor is missing', () => {
    expect(toldOf('anchor-missing')).toMatchInlineSnapshot(
      `"anchor-missing @ sections[0].items[2].anchors: “welcome” has no anchor for 2. Add “2: {text: …}”."`,
    );
  });

  test('an anchor is outside the scale', () => {
    expect(toldOf('anchor-outside')).toMatchInlineSnapshot(
      `"anchor-extra @ sections[0].items[2].anchors.4: 4 is not a rating of this scale (1 to 3). Remove the anchor, or change the scale."`,
    );
  });

  test('an anchor is a text, not a group of keys', () => {
    expect(toldOf('anchor-text-only')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[2].anchors.1: “Coldly.” will not do here. It must be a group of keys."`,
    );
  });

  test('an anchor is named by a word', () => {
    expect(toldOf('anchor-word')).toMatchInlineSnapshot(
      `"faulty-key @ sections[0].items[2].anchors.one: The key “one” must be a rating, as in “5:”. Rename it."`,
    );
  });
});

describe('figures', () => {
  test('a figure is worked out in no way', () => {
    expect(toldOf('figure-no-way')).toMatchInlineSnapshot(
      `"derivation @ sections[1].items[1].derive.mean-days: A figure is worked out in exactly one way. Use one of ratio, percent, count, mean, distinct-share."`,
    );
  });

  test('a figure is worked out in two ways', () => {
    expect(toldOf('figure-two-ways')).toMatchInlineSnapshot(
      `"derivation @ sections[1].items[1].derive.mean-days: A figure is worked out in exactly one way. Use one of ratio, percent, count, mean, distinct-share."`,
    );
  });

  test('a figure is made of an input that is not there', () => {
    expect(toldOf('figure-unknown-input')).toMatchInlineSnapshot(
      `"unknown-input @ sections[0].items[0].derive.clients-per-specialist.ratio: There is no number input “client”. Did you mean “clients”?"`,
    );
  });

  test('a mean is taken of a list of names', () => {
    expect(toldOf('figure-wrong-kind')).toMatchInlineSnapshot(
      `"unknown-input @ sections[1].items[2].derive.different-employers.mean: There is no numbers input “employers”. None is defined."`,
    );
  });

  test('a percentage is not a list', () => {
    expect(toldOf('percent-no-list')).toMatchInlineSnapshot(
      `"faulty-value @ sections[1].items[3].derive.time-outside.percent: “hours-outside” will not do here. It must be a list of two."`,
    );
  });

  test('a percentage has no whole', () => {
    expect(toldOf('percent-one-operand')).toMatchInlineSnapshot(
      `"faulty-value @ sections[1].items[3].derive.time-outside.percent: A list will not do here. It must have at least 2 entries."`,
    );
  });

  test('a ratio has nothing to divide by', () => {
    expect(toldOf('ratio-one-operand')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[0].derive.clients-per-specialist.ratio: A list will not do here. It must have at least 2 entries."`,
    );
  });
});

describe('conditions', () => {
  test('every anchor has a condition that asks for nothing', () => {
    expect(toldOf('condition-asks-nothing')).toMatchInlineSnapshot(`
      "condition-overtaken @ sections[0].items[2].anchors.2: Anchor 2 of “welcome” can never be suggested: whenever it would be, a higher one is. Check the order of the conditions.
      condition-overtaken @ sections[0].items[2].anchors.1: Anchor 1 of “welcome” can never be suggested: whenever it would be, a higher one is. Check the order of the conditions."
    `);
  });

  test('a test is a number without min or max', () => {
    expect(toldOf('condition-bare-number')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[0].anchors.3.when.clients-per-specialist: 20 will not do here. It must be a range such as {min: 6}, an option or a list of options, true or false, or {has: [ticked options]}."`,
    );
  });

  test('a percentage is asked to be above 100', () => {
    expect(toldOf('condition-beyond')).toMatchInlineSnapshot(
      `"condition-impossible @ sections[1].items[3].anchors.3: The condition of anchor 3 of “outdoors” can never hold. Check its bounds against one another."`,
    );
  });

  test('a bound is a text', () => {
    expect(toldOf('condition-bound-text')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[0].anchors.3.when.clients-per-specialist: A group of keys will not do here. It must be a range such as {min: 6}, an option or a list of options, true or false, or {has: [ticked options]}."`,
    );
  });

  test('a bound is misspelt', () => {
    expect(toldOf('condition-bound-unknown')).toMatchInlineSnapshot(
      `"unknown-key @ sections[0].items[0].anchors.3.when.clients-per-specialist.maxx: “maxx” is not a key that belongs here. Did you mean “max”?"`,
    );
  });

  test('a test has ticks and bounds', () => {
    expect(toldOf('condition-has-and-range')).toMatchInlineSnapshot(
      `"faulty-value @ sections[1].items[0].anchors.3.when.steps-taken: A group of keys will not do here. It must have either bounds or “has”."`,
    );
  });

  test('has is not a list', () => {
    expect(toldOf('condition-has-text')).toMatchInlineSnapshot(
      `"faulty-value @ sections[1].items[0].anchors.3.when.steps-taken: A group of keys will not do here. It must be a range such as {min: 6}, an option or a list of options, true or false, or {has: [ticked options]}."`,
    );
  });

  test('the lowest anchor leaves a gap below the middle one', () => {
    expect(toldOf('condition-hole')).toMatchInlineSnapshot(
      `"condition-hole @ sections[1].items[3].anchors: No anchor of “outdoors” holds for time-outside 35. Leave the condition of the lowest anchor out, so that it takes all the rest."`,
    );
  });

  test('the bounds of a range shut everything out', () => {
    expect(toldOf('condition-impossible')).toMatchInlineSnapshot(
      `"condition-impossible @ sections[1].items[1].anchors.2: The condition of anchor 2 of “speed” can never hold. Check its bounds against one another."`,
    );
  });

  test('a test in a list of alternatives is a number', () => {
    expect(toldOf('condition-in-list-faulty')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[1].anchors.2.when[0].frequency: 4 will not do here. It must be a range such as {min: 6}, an option or a list of options, true or false, or {has: [ticked options]}."`,
    );
  });

  test('a checklist is tested by an option', () => {
    expect(toldOf('condition-kind-checklist')).toMatchInlineSnapshot(
      `"condition-kind @ sections[1].items[0].anchors.3.when.steps-taken: “steps-taken” is of the kind “checklist”, which cannot be tested in this way. Write {has: [options]}, or derive a count."`,
    );
  });

  test('a choice is tested by a range', () => {
    expect(toldOf('condition-kind-choice')).toMatchInlineSnapshot(
      `"condition-kind @ sections[0].items[1].anchors.3.when.frequency: “frequency” is of the kind “choice”, which cannot be tested in this way. Name an option or a list of options."`,
    );
  });

  test('a list is tested by a range', () => {
    expect(toldOf('condition-kind-list')).toMatchInlineSnapshot(
      `"condition-kind @ sections[1].items[2].anchors.3.when.employers: “employers” is of the kind “list”, which cannot be tested in this way. Derive a figure from it and test that."`,
    );
  });

  test('a figure is tested by an option', () => {
    expect(toldOf('condition-kind-number')).toMatchInlineSnapshot(
      `"condition-kind @ sections[1].items[3].anchors.3.when.time-outside: “time-outside” is a figure, which cannot be tested in this way. Write a range such as {min: 6}."`,
    );
  });

  test('a yes-no is tested by an option', () => {
    expect(toldOf('condition-kind-yes-no')).toMatchInlineSnapshot(
      `"condition-kind @ sections[0].items[1].anchors.3.when.minutes-kept: “minutes-kept” is of the kind “yes-no”, which cannot be tested in this way. Write true or false."`,
    );
  });

  test('the middle anchor has no condition', () => {
    expect(toldOf('condition-missing')).toMatchInlineSnapshot(
      `"condition-missing @ sections[1].items[3].anchors.2: Anchor 2 of “outdoors” has no condition, though others have. Add “when”; only the lowest anchor can do without."`,
    );
  });

  test('a range has no bound', () => {
    expect(toldOf('condition-no-bound')).toMatchInlineSnapshot(
      `"condition-empty @ sections[0].items[0].anchors.3.when.clients-per-specialist: This range has no bound. Give it min, max, over or under."`,
    );
  });

  test('there is a list of alternatives, and it is empty', () => {
    expect(toldOf('condition-none')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[0].anchors.3.when: A list will not do here. It must have at least 1 entry."`,
    );
  });

  test('a condition is a number', () => {
    expect(toldOf('condition-number')).toMatchInlineSnapshot(
      `"faulty-value @ sections[0].items[0].anchors.3.when: 20 will not do here. It must be a group of keys or a list."`,
    );
  });

  test('the middle anchor asks for more than the highest', () => {
    expect(toldOf('condition-overtaken')).toMatchInlineSnapshot(
      `"condition-overtaken @ sections[1].items[3].anchors.2: Anchor 2 of “outdoors” can never be suggested: whenever it would be, a higher one is. Check the order of the conditions."`,
    );
  });

  test('long waits are rated above middling ones', () => {
    expect(toldOf('condition-turns')).toMatchInlineSnapshot(
      `"condition-order @ sections[1].items[1].anchors: The conditions of “speed” contradict the order of its anchors: for mean-days, 0 gives 3, 45 gives 1, 61 gives 2. Write each bound open to one side; a gap belongs to the lower rating."`,
    );
  });

  test('a condition is about an input that is not there', () => {
    expect(toldOf('condition-unknown-input')).toMatchInlineSnapshot(
      `"unknown-figure @ sections[0].items[0].anchors.3.when.clients-per-speciallist: There is no input or figure “clients-per-speciallist”. Did you mean “clients-per-specialist”?"`,
    );
  });

  test('a condition names an option that is not there', () => {
    expect(toldOf('condition-unknown-option')).toMatchInlineSnapshot(
      `"unknown-option @ sections[0].items[1].anchors.3.when.frequency: There is no option “weeky”. Did you mean “weekly”?"`,
    );
  });

  test('a condition names a step that is not there', () => {
    expect(toldOf('condition-unknown-tick')).toMatchInlineSnapshot(
      `"unknown-option @ sections[1].items[0].anchors.3.when.steps-taken: There is no option “visitor”. Did you mean “visit”?"`,
    );
  });
});

describe('bands', () => {
  test('bands of a sum have edges that are not whole', () => {
    expect(toldOf('band-broken-edge')).toMatchInlineSnapshot(
      `"band-edge @ bands[2].to: Band “low” has a broken edge, 11.5. A total is a sum of whole ratings: use a whole number."`,
    );
  });

  test('an edge is a text', () => {
    expect(toldOf('band-edge-text')).toMatchInlineSnapshot(
      `"faulty-value @ bands[2].from: “seven” will not do here. It must be a number."`,
    );
  });

  test('there is a gap between two bands', () => {
    expect(toldOf('band-gap')).toMatchInlineSnapshot(
      `"band-gap @ bands[1].from: Bands “low” (to 10) and “middle” (from 12) leave a gap. Let “middle” start at 11."`,
    );
  });

  test('the highest band goes beyond the highest total', () => {
    expect(toldOf('band-high-end')).toMatchInlineSnapshot(
      `"band-edge @ bands[0].to: The highest total is 21, but the highest band ends at 25. Let “high” end at 21."`,
    );
  });

  test('the lowest band does not reach the lowest total', () => {
    expect(toldOf('band-low-end')).toMatchInlineSnapshot(
      `"band-edge @ bands[2].from: The lowest total is 7, but the lowest band starts at 8. Let “low” start at 7."`,
    );
  });

  test('two bands overlap', () => {
    expect(toldOf('band-overlap')).toMatchInlineSnapshot(
      `"band-overlap @ bands[1].from: Bands “low” (to 12) and “middle” (from 12) overlap. Let “middle” start at 13."`,
    );
  });

  test('a band starts above its end', () => {
    expect(toldOf('band-turned')).toMatchInlineSnapshot(
      `"band-edge @ bands[1].from: Band “middle” starts above its end. Swap from and to."`,
    );
  });

  test('there is a gap between two bands of a mean', () => {
    expect(toldOf('mean-band-gap')).toMatchInlineSnapshot(
      `"band-gap @ bands[2].from: Bands “fair” (to 3) and “strong” (from 3.1) leave a gap. Let “strong” start at 3."`,
    );
  });

  test('the highest band of a mean ends below the highest mean', () => {
    expect(toldOf('mean-band-high-end')).toMatchInlineSnapshot(
      `"band-edge @ bands[2].to: The highest total is 4, but the highest band ends at 3.9. Let “strong” end at 4."`,
    );
  });

  test('two bands of a mean overlap', () => {
    expect(toldOf('mean-band-overlap')).toMatchInlineSnapshot(
      `"band-overlap @ bands[2].from: Bands “fair” (to 3) and “strong” (from 2.9) overlap. Let “strong” start at 3."`,
    );
  });
});
