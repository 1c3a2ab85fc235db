import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Evidence, RatedItem } from '../../../src/core/review/model.ts';

type Told = readonly [source: string, from: string, note: string];

function rated(
  rating: number,
  inputs: RatedItem['inputs'],
  told: readonly Told[],
  changes: Partial<RatedItem> = {},
): RatedItem {
  const evidence = told.map(([source, from, note]): Evidence => ({ source, from, note, by: null }));
  return { ...untouchedItem, rating, inputs, evidence, ...changes };
}

/** Ratings of all 25 items for a fictional service, with evidence such as reviewers write it. Total: 103. */
export const goodItems: Readonly<Record<string, RatedItem>> = {
  'caseload-size': rated(
    4,
    { 'active-clients': 143, 'specialists-fte': 6.8 },
    [
      [
        'MIS',
        'Caseload report of 27 February 2026',
        '143 active clients on the lists of eight specialists, 61 of them in work.',
      ],
      [
        'MIS',
        'Staffing list, March 2026',
        'Eight specialists, 6.8 full-time equivalents; one post of 0.6 has been vacant since January.',
      ],
      [
        'INT',
        'Employment specialists, group of five',
        'Specialists name caseloads between 18 and 24. Two have taken on clients of the vacant post.',
      ],
    ],
    { recommendation: null },
  ),
  'employment-services-staff': rated(5, { 'specialist-hours': 255, 'employment-hours': 248.6 }, [
    [
      'DOC',
      'Job descriptions and duty rota',
      'No duties other than employment support. Two specialists cover the reception desk for an hour a week.',
    ],
    ['INT', 'Team leader', 'Requests to help with duty work were turned down twice in the past year.'],
  ]),
  'vocational-generalists': rated(
    5,
    {
      'specialist-role': 'delivers-phases',
      'phases-delivered': [
        'intake',
        'engagement',
        'assessment',
        'job-placement',
        'job-coaching',
        'follow-along-support',
      ],
    },
    [
      [
        'ISP',
        'Ten sampled records',
        'In all ten records the same specialist appears from intake to follow-along support.',
      ],
      ['INT', 'Four clients', 'All four named one person who had helped them throughout.'],
    ],
  ),
  'team-assignment': rated(
    4,
    {
      'team-attachment': 'teams',
      'teams-per-specialist': 2,
      'active-clients': 143,
      'clients-from-two-teams': 121,
    },
    [
      [
        'MIS',
        'Caseload report by treatment team',
        '121 of 143 clients come from the one or two teams of their specialist. The other 22 are mostly clients of the early intervention team, which has no specialist of its own.',
      ],
      [
        'INT',
        'Clinicians in Northgate and Harbour teams',
        'Clinicians named “their” specialist without hesitation.',
      ],
    ],
    { recommendation: null },
  ),
  'team-contact': rated(
    4,
    { 'team-contact-features': ['weekly-meeting', 'shared-decisions', 'shared-record', 'nearby-office'] },
    [
      [
        'OBS',
        'Northgate team meeting, 2 March',
        'The specialist spoke about six people and proposed a joint visit. Employment was not raised for the three people newly taken on.',
      ],
      ['DOC', 'Attendance lists, December to February', 'Specialists were at 46 of 48 weekly meetings.'],
      [
        'ISP',
        'Ten sampled records',
        'Vocational profile, plan and notes are in the clinical record in all ten.',
      ],
    ],
  ),
  'partner-collaboration': rated(
    3,
    { 'partner-contacts': 'monthly', 'partner-meetings': 'less-often' },
    [
      [
        'INT',
        'Disability employment adviser, Jobcentre Plus',
        'Speaks with two of the specialists about once a month; has not met the others.',
      ],
      ['DOC', 'Minutes', 'No joint meeting has been minuted since June 2025.'],
    ],
    {
      recommendation:
        'Agree a quarterly face-to-face meeting between all specialists and the Jobcentre Plus disability employment advisers, with a standing list of shared clients. The first could be held before the end of June.',
    },
  ),
  'vocational-unit': rated(
    5,
    { 'unit-structure': 'unit', 'group-supervision': 'weekly', 'discuss-weekly': true, 'mutual-cover': true },
    [
      [
        'OBS',
        'Group supervision, 3 March',
        'Seven clients were discussed; three job leads changed hands. The tone was practical and warm.',
      ],
      ['DOC', 'Supervision notes', 'Weekly notes for the past six months, with two gaps at Christmas.'],
    ],
  ),
  'supervisor-role': rated(
    4,
    { 'supervisor-duties': ['capacity', 'weekly-supervision', 'team-links', 'outcome-goals'] },
    [
      [
        'INT',
        'Team leader',
        'Leads the eight specialists full time. Goes out with new staff in their first month, but not with experienced staff who struggle with employer contact.',
      ],
      ['DOC', 'Outcome reports', 'Quarterly outcomes per specialist, with goals agreed and signed.'],
    ],
  ),
  'zero-exclusion': rated(4, {}, [
    [
      'INT',
      'Three clinicians',
      'Nobody could think of a person who had been turned down. One clinician said that she waits “until people are a bit more stable” before she mentions the service.',
    ],
    ['DOC', 'Referral policy, 2024', 'Wanting to work is the only criterion.'],
    ['MIS', 'Referrals, past 12 months', '92% of referrals come from two of the five teams.'],
  ]),
  'competitive-focus': rated(
    4,
    {
      'competitive-focus-practices': [
        'asked-at-intake',
        'asked-at-reviews',
        'written-notices',
        'employment-rate',
      ],
    },
    [
      ['OBS', 'Waiting areas at both sites', 'Posters and leaflets about the service at both sites.'],
      [
        'DOC',
        'Intake and review forms',
        'Work is asked about on both forms, and was filled in on nine of ten.',
      ],
      [
        'INT',
        'Clients and clinicians',
        'Nobody recalled an event at which people told their story of going back to work.',
      ],
    ],
  ),
  'executive-support': rated(
    3,
    { 'executive-support-kinds': ['know-principles', 'quality-assurance', 'barriers'] },
    [
      [
        'INT',
        'Director of operations',
        'Described the eight principles well, and had read the last fidelity report.',
      ],
      [
        'DOC',
        'Steering group minutes',
        'The group met twice in the past year; no executive came to the second meeting.',
      ],
    ],
    {
      recommendation:
        'Name an executive who takes part in the steering group every quarter, and ask the chief executive to tell all staff once a year how employment serves the mission, with clear goals for the year.',
    },
  ),
  'work-incentives': rated(4, {}, [
    [
      'INT',
      'Benefits adviser, Brookvale Citizens’ Advice',
      'Sees each client before they start a job, and writes a better-off calculation.',
    ],
    [
      'ISP',
      'Ten sampled records',
      'A calculation before the start in nine of ten. None after a change of hours.',
    ],
  ]),
  disclosure: rated(
    5,
    { 'disclosure-practices': ['not-required', 'costs-and-benefits', 'exact-wording', 'more-than-once'] },
    [
      [
        'ISP',
        'Disclosure forms in ten records',
        'Completed and reviewed more than once in all ten, with the person’s own wording.',
      ],
      [
        'INT',
        'Four clients',
        'All said that the choice had been theirs. One had changed her mind after two months in work.',
      ],
    ],
  ),
  'work-based-assessment': rated(4, {}, [
    [
      'ISP',
      'Ten sampled records',
      'Profiles were made over two or three meetings, and list strengths and preferences in plain words. Four of seven were not updated after a job ended.',
    ],
    [
      'INT',
      'Employment specialists',
      'Lessons of a job loss are talked through in group supervision, but seldom written down.',
    ],
  ]),
  'rapid-job-search': rated(
    4,
    {
      'days-to-first-employer-contact': [21, 35, 28, 44, 19, 62, 30, 38, 27, 41],
      'tracks-employer-contacts': true,
    },
    [
      [
        'MIS',
        'Contact log, ten most recent starters',
        'Mean of 34.5 days from entry to the first face-to-face contact with an employer; the longest was 62 days.',
      ],
      ['INT', 'Clients', 'Two said that they had been ready sooner than their specialist.'],
    ],
  ),
  'individualised-search': rated(5, { 'contacts-reviewed': 62, 'contacts-by-preference': 57 }, [
    [
      'DOC',
      'Employer contact logs set against employment plans',
      '57 of 62 contacts fit the preferences in the current plan.',
    ],
    ['INT', 'Four clients', 'All four said that the jobs they were shown were jobs they wanted.'],
  ]),
  'employer-contact-frequency': rated(
    3,
    { 'employer-contacts': 108, weeks: 4, 'specialists-fte': 6.8, 'job-seekers': 82, 'log-review': 'weekly' },
    [
      [
        'MIS',
        'Employer contact log, February 2026',
        '108 face-to-face contacts in four weeks. Two specialists made 51 of them.',
      ],
      ['INT', 'Team leader', 'Reviews the log every week, one specialist at a time.'],
    ],
    {
      override:
        'The log of one specialist (0.6 FTE) was lost when her phone was replaced on 20 February. The reviewers saw her diary, which shows nine further contacts, and rated what was done and not only what was logged.',
      recommendation:
        'Set time aside each week in which every specialist meets employers, and use group supervision to practise with those who make fewest contacts. Back up the contact log daily.',
    },
  ),
  'employer-contact-quality': rated(4, {}, [
    [
      'OBS',
      'Two employer visits, 2 March',
      'The specialist met a café owner and a warehouse manager without an opening, and spoke for the strengths of two clients.',
    ],
    ['INT', 'Employment specialists', 'Second and third visits are not planned as a rule.'],
  ]),
  'job-type-diversity': rated(4, { 'jobs-obtained': 47, 'job-types': 36 }, [
    [
      'MIS',
      'Jobs obtained, past 12 months',
      '36 types among 47 jobs as grouped by the reviewers; cleaning (five) and retail (four) are the most common.',
    ],
  ]),
  'employer-diversity': rated(5, { 'jobs-obtained': 47, 'different-employers': 43 }, [
    ['MIS', 'Jobs obtained, past 12 months', '43 employers for 47 jobs.'],
  ]),
  'competitive-jobs': rated(5, { 'current-jobs': 61, 'competitive-permanent-jobs': 59 }, [
    [
      'MIS',
      'Current jobs, 27 February 2026',
      'Two of 61 jobs are seasonal; none is set aside for disabled people.',
    ],
    ['INT', 'Four clients', 'All have an ordinary contract and the same pay as their colleagues.'],
  ]),
  'individualised-support': rated(4, {}, [
    [
      'ISP',
      'Six records of working clients',
      'Support differs from person to person: travel practice, meetings with the employer, help with a grievance.',
    ],
    ['INT', 'Clinicians', 'Clinicians ask about work, but leave support at work to the specialist.'],
  ]),
  'time-unlimited-support': rated(
    4,
    {
      'support-pattern': 'weekly-then-monthly',
      'working-clients-reviewed': 12,
      'working-clients-met': 10,
      'support-steps': ['before-start', 'after-start', 'step-down'],
    },
    [
      [
        'ISP',
        'Twelve records of working clients',
        'Weekly meetings in the first month in eleven of twelve; monthly meetings for a year in ten.',
      ],
      [
        'INT',
        'Employment specialists',
        'Job losses often come to light at the next planned meeting, up to three weeks later.',
      ],
    ],
  ),
  'community-based': rated(
    3,
    { 'scheduled-hours': 255, 'community-hours': 118 },
    [
      [
        'MIS',
        'Diaries of eight specialists, two weeks in February',
        '118 of 255 scheduled hours were spent outside the office.',
      ],
      ['INT', 'Four clients', 'Two would rather meet near home; they usually meet at the clinic.'],
    ],
    {
      recommendation:
        'Meet clients where they live, shop or look for work by default, and at the clinic only when they ask for it. Look at the share of hours in the community in monthly supervision.',
    },
  ),
  'assertive-outreach': rated(
    4,
    { 'outreach-kinds': ['no-closing', 'documented', 'team-members', 'community-visits', 'family-contact'] },
    [
      [
        'DOC',
        'Policy on missed appointments',
        'Nobody is closed because of missed appointments or after a fixed time.',
      ],
      [
        'ISP',
        'Three records of people out of touch',
        'Between four and nine attempts are documented in each, by the specialist and by clinicians, but none was a joint visit.',
      ],
    ],
  ),
};
