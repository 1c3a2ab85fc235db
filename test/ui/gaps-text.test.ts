import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapListOf } from '../../src/core/gaps/gaps.ts';
import { compareSelf } from '../../src/core/self-comparison/compare.ts';
import { timetableFor } from '../../src/core/timetable.ts';
import { gapsText } from '../../src/ui/gaps-text.ts';
import { selfComparisonText } from '../../src/ui/self-comparison-text.ts';
import { terminalStyle } from '../../src/ui/style.ts';
import { anyReview, reviewWith } from '../support/reviews.ts';
import { ukRubric } from '../support/rubrics.ts';

interface Look {
  width: number;
  plain?: boolean;
  colour?: boolean;
}

function drawing({ width, plain = false, colour = false }: Look) {
  return { width, plain, style: terminalStyle(colour) };
}

const timetable = timetableFor('2026-11-23', '2026-10-01');
const review = reviewWith(ukRubric, {
  'caseload-size': { rating: 4, inputs: { 'active-clients': 143, 'specialists-fte': 6.8 } },
  'team-contact': {
    rating: 3,
    inputs: { 'team-contact-features': ['weekly-meeting', 'shared-record', 'nearby-office'] },
  },
});
const list = gapListOf(review, ukRubric);

describe('the gaps', () => {
  test('in 40 columns', () => {
    expect(gapsText(list, timetable, 2, drawing({ width: 40 }))).toMatchInlineSnapshot(`
      "North Vale
      External review · 2 March 2026 · IPS
      fidelity scale, 25 items (UK form)

      25 of 25 items have a gap. None is at
      the top with its evidence in place.
      Shown: the first 2.

      Nearest to the next rating first
      Effort: each tick, answer or unknown
      fact counts 1, a figure 0 to 1 by how
      far it is from its bound.

       1  Caseload size: rated 4, next 5,
          effort 0.05
          5 asks for: There are 20 or fewer
          active clients for each full-time
          equivalent specialist.
          - clients per full-time equivalent
            specialist: 21.03. Needed: at most
            20, 1.03 less. With 6.8 full-time
            equivalents that is at most 136
            people: 7 fewer. Or, with 143
            people, at least 7.15 full-time
            equivalents: 0.35 more.
          No note yet.
          Still to look at:
            MIS  The current caseload list of
                 each employment specialist,
                 with the date it was drawn up
            MIS  The staffing list, with
                 contracted hours and
                 vacancies
            ISP  Recent entries in sampled
                 records, to see that the
                 people on the lists are
                 active clients
            INT  What specialists say about
                 the size of their caseloads,
                 set against the lists

       5  Integration with mental health
          treatment: frequent team contact:
          rated 3, next 4, effort 1
          4 asks for: Four of the five
          features are in place.
          - Which of these are in place? 1
            more of these 2:
            · They take an active part in the
              meeting, and decisions are
              shared
            · They help the team to think of
              work for people who have not yet
              been referred
          No note yet.
          Still to look at:
            OBS  A treatment team meeting,
                 with the part that the
                 specialist takes in it
            DOC  Attendance lists or minutes
                 of treatment team meetings
                 over the past three months
            ISP  Vocational profile,
                 employment plan and progress
                 notes in sampled clinical
                 records
            OBS  Where the specialists' desks
                 are, and how far that is from
                 the team
            INT  Examples, from clinicians, of
                 decisions made together with
                 the specialist

      Timetable, counted from the first day of
      the review
      14 September 2026 (past), 10 weeks
      before
          Preparation call with the reviewers
      23 September 2026 (past), 2 months
      before
          Partnership agreement signed,
          information governance arranged,
          portfolio of evidence begun, people
          to interview asked
      23 October 2026, 1 month before
          Agreed how evidence is shared if the
          review is virtual
      2 November 2026, 3 weeks before
          Portfolio of evidence audited, and
          its gaps closed
      9 November 2026, 2 weeks before
          Timetable of the review and
          performance snapshot sent to the
          reviewers
      23 November 2026, the first day
          The review
      21 December 2026, within 4 weeks
          Report written and moderated
      28 December 2026, within 1 week of the
      report
          The service has answered the report
          item by item, with further evidence
      4 January 2027, within 2 weeks of the
      report
          Personal data of the review deleted,
          by reviewers and service
      4 January 2027, within 6 weeks
          Action plan agreed
      23 April 2027, within 5 months
          Support from outside agreed and
          given"
    `);
  });

  test('in 120 columns', () => {
    expect(gapsText(list, timetable, 1, drawing({ width: 120 }))).toMatchInlineSnapshot(`
      "North Vale
      External review · 2 March 2026 · IPS fidelity scale, 25 items (UK form)

      25 of 25 items have a gap. None is at the top with its evidence in place. Shown: the first 1.

      Nearest to the next rating first
      Effort: each tick, answer or unknown fact counts 1, a figure 0 to 1 by how far it is from its bound.

       1  Caseload size: rated 4, next 5, effort 0.05
          5 asks for: There are 20 or fewer active clients for each full-time equivalent specialist.
          - clients per full-time equivalent specialist: 21.03. Needed: at most 20, 1.03 less. With 6.8 full-time equivalents
            that is at most 136 people: 7 fewer. Or, with 143 people, at least 7.15 full-time equivalents: 0.35 more.
          No note yet.
          Still to look at:
            MIS  The current caseload list of each employment specialist, with the date it was drawn up
            MIS  The staffing list, with contracted hours and vacancies
            ISP  Recent entries in sampled records, to see that the people on the lists are active clients
            INT  What specialists say about the size of their caseloads, set against the lists

      Timetable, counted from the first day of the review
        14 September 2026 (past)  10 weeks before: Preparation call with the reviewers
        23 September 2026 (past)  2 months before: Partnership agreement signed, information governance arranged, portfolio of
                                  evidence begun, people to interview asked
        23 October 2026           1 month before: Agreed how evidence is shared if the review is virtual
        2 November 2026           3 weeks before: Portfolio of evidence audited, and its gaps closed
        9 November 2026           2 weeks before: Timetable of the review and performance snapshot sent to the reviewers
        23 November 2026          The first day: The review
        21 December 2026          Within 4 weeks: Report written and moderated
        28 December 2026          Within 1 week of the report: The service has answered the report item by item, with further
                                  evidence
        4 January 2027            Within 2 weeks of the report: Personal data of the review deleted, by reviewers and service
        4 January 2027            Within 6 weeks: Action plan agreed
        23 April 2027             Within 5 months: Support from outside agreed and given"
    `);
  });

  test('say the same without colour, and without marks where they are read out', () => {
    const text = gapsText(list, timetable, null, drawing({ width: 80 }));
    const coloured = gapsText(list, timetable, null, drawing({ width: 80, colour: true }));
    expect(coloured).not.toBe(text);
    expect(stripVTControlCharacters(coloured)).toBe(text);
    const plain = gapsText(list, timetable, null, drawing({ width: 80, plain: true }));
    expect(plain).not.toMatch(/^[ ·-]/m);
    expect(words(plain)).toEqual(words(text));
  });
});

/** The words of a text, whatever stands around them. */
function words(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []).sort();
}

test('no line is wider than the terminal, whatever the review', () => {
  const other = fc.tuple(anyReview(ukRubric), anyReview(ukRubric));
  fc.assert(
    fc.property(other, fc.constantFrom(40, 60, 69, 70, 80, 132), fc.boolean(), ([a, b], width, plain) => {
      const look = drawing({ width, plain });
      const lines = gapsText(gapListOf(a, ukRubric), timetable, null, look).split('\n');
      const { comparison } = compareSelf({ ...a, service: b.service }, { ...b, id: null }, ukRubric);
      if (comparison !== null) lines.push(...selfComparisonText(comparison, look).split('\n'));
      // Texts from the file can be of any script: only what is ours is measured by its length.
      const wide = lines.filter((line) => line.length > width && /^[\p{ASCII}·–−“”]*$/u.test(line));
      expect(wide).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe('a comparison', () => {
  const pair = () => {
    const self = { ...review, id: 'a', kind: 'self' as const };
    const external = {
      ...reviewWith(ukRubric, {
        'caseload-size': { rating: 5 },
        'team-contact': { rating: 1 },
        disclosure: { rating: 2 },
      }),
      id: 'b',
    };
    const { comparison } = compareSelf(self, external, ukRubric);
    if (comparison === null) throw new Error('no comparison');
    return comparison;
  };

  test('in 40 columns', () => {
    const text = selfComparisonText(pair(), drawing({ width: 40 }));
    expect(text.slice(0, text.indexOf('\n\n', 300))).toMatchInlineSnapshot(`
      "North Vale
      IPS fidelity scale, 25 items (UK form)
      The service: self-assessment, 2 March
      2026
      External: external review, 2 March 2026

       5  Integration with mental health
          treatment: frequent team contact:
          service 3, external 1, difference
          +2, rated higher by the service
       1  Caseload size: service 4, external
          5, difference −1, rated lower by the
          service"
    `);
  });

  test('in 120 columns', () => {
    const text = selfComparisonText(pair(), drawing({ width: 120 }));
    expect(text.slice(0, text.indexOf('\n\n', 300))).toMatchInlineSnapshot(`
      "North Vale
      IPS fidelity scale, 25 items (UK form)
      The service: self-assessment, 2 March 2026
      External: external review, 2 March 2026

           Rated differently                                     Service  External  Diff.  By the service
        5  Integration with mental health treatment: frequent          3         1     +2  rated higher
           team contact
        1  Caseload size                                               4         5     −1  rated lower"
    `);
  });

  test('says the same without colour', () => {
    const coloured = selfComparisonText(pair(), drawing({ width: 80, colour: true }));
    const text = selfComparisonText(pair(), drawing({ width: 80 }));
    expect(coloured).not.toBe(text);
    expect(stripVTControlCharacters(coloured)).toBe(text);
  });
});
