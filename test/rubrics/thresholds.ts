/** One set of inputs to an item and the rating that the published scale gives it. */
export interface ThresholdCase {
  item: string;
  inputs: Record<string, unknown>;
  rating: number;
}

/** A part, its whole, and the rating that this share earns. */
type Share = readonly [part: number, whole: number, rating: number];

const caseload: readonly Share[] = [
  [1, 1, 5],
  [199, 10, 5],
  [20, 1, 5],
  [201, 10, 4],
  [204, 10, 4],
  [205, 10, 4],
  [21, 1, 4],
  [143, 6.8, 4],
  [249, 10, 4],
  [25, 1, 4],
  [251, 10, 3],
  [255, 10, 3],
  [26, 1, 3],
  [299, 10, 3],
  [30, 1, 3],
  [301, 10, 2],
  [305, 10, 2],
  [31, 1, 2],
  [399, 10, 2],
  [40, 1, 2],
  [401, 10, 1],
  [405, 10, 1],
  [41, 1, 1],
  [120, 1, 1],
];

const employmentHours: readonly Share[] = [
  [1000, 1000, 5],
  [961, 1000, 5],
  [96, 100, 5],
  [36, 37.5, 5],
  [959, 1000, 4],
  [95.5, 100, 4],
  [95, 100, 4],
  [901, 1000, 4],
  [90, 100, 4],
  [899, 1000, 3],
  [89.5, 100, 3],
  [89, 100, 3],
  [75, 100, 3],
  [28.2, 37.6, 3],
  [749, 1000, 2],
  [74.6, 100, 2],
  [74, 100, 2],
  [60, 100, 2],
  [599, 1000, 1],
  [59.5, 100, 1],
  [59, 100, 1],
  [0, 100, 1],
];

const sixPhases = [
  'intake',
  'engagement',
  'assessment',
  'job-placement',
  'job-coaching',
  'follow-along-support',
];

const shareFromTwoTeams: readonly Share[] = [
  [100, 100, 5],
  [901, 1000, 5],
  [90, 100, 5],
  [899, 1000, 4],
  [895, 1000, 4],
  [89, 100, 4],
  [75, 100, 4],
  [749, 1000, 3],
  [746, 1000, 3],
  [74, 100, 3],
  [50, 100, 3],
  [499, 1000, 2],
  [495, 1000, 2],
  [49, 100, 2],
  [0, 100, 2],
];

const teamContact = ['weekly-meeting', 'shared-decisions', 'shared-record', 'nearby-office', 'new-referrals'];

const supervisorDuties = ['capacity', 'weekly-supervision', 'team-links', 'field-coaching', 'outcome-goals'];

const competitiveFocus = [
  'asked-at-intake',
  'asked-at-reviews',
  'written-notices',
  'shared-stories',
  'employment-rate',
];

const executiveSupport = ['know-principles', 'quality-assurance', 'steering', 'message-to-staff', 'barriers'];

const disclosure = ['not-required', 'costs-and-benefits', 'exact-wording', 'more-than-once'];

const outreach = [
  'no-closing',
  'documented',
  'team-members',
  'community-visits',
  'joint-visits',
  'family-contact',
];

const supportSteps = ['before-start', 'after-start', 'job-loss', 'step-down'];

const preferenceContacts: readonly Share[] = [
  [100, 100, 5],
  [901, 1000, 5],
  [90, 100, 5],
  [899, 1000, 4],
  [895, 1000, 4],
  [89, 100, 4],
  [75, 100, 4],
  [749, 1000, 3],
  [746, 1000, 3],
  [74, 100, 3],
  [50, 100, 3],
  [499, 1000, 2],
  [495, 1000, 2],
  [49, 100, 2],
  [25, 100, 2],
  [249, 1000, 1],
  [245, 1000, 1],
  [24, 100, 1],
  [0, 100, 1],
];

/** The same thresholds hold for job types and for employers. */
const diversity: readonly Share[] = [
  [100, 100, 5],
  [851, 1000, 5],
  [85, 100, 5],
  [849, 1000, 4],
  [845, 1000, 4],
  [84, 100, 4],
  [70, 100, 4],
  [699, 1000, 3],
  [695, 1000, 3],
  [69, 100, 3],
  [60, 100, 3],
  [599, 1000, 2],
  [595, 1000, 2],
  [59, 100, 2],
  [50, 100, 2],
  [499, 1000, 1],
  [495, 1000, 1],
  [49, 100, 1],
  [1, 100, 1],
];

const competitiveJobs: readonly Share[] = [
  [100, 100, 5],
  [951, 1000, 5],
  [95, 100, 5],
  [949, 1000, 4],
  [945, 1000, 4],
  [94, 100, 4],
  [85, 100, 4],
  [849, 1000, 3],
  [845, 1000, 3],
  [84, 100, 3],
  [75, 100, 3],
  [749, 1000, 2],
  [746, 1000, 2],
  [74, 100, 2],
  [65, 100, 2],
  [649, 1000, 1],
  [645, 1000, 1],
  [64, 100, 1],
  [0, 100, 1],
  // Fewer than 10 current jobs: 1, whatever the share.
  [11, 11, 5],
  [10, 10, 5],
  [9, 10, 4],
  [8, 10, 3],
  [7, 10, 2],
  [6, 10, 1],
  [9, 9, 1],
  [1, 1, 1],
];

const metForFourMonths: readonly Share[] = [
  [100, 100, 3],
  [51, 100, 3],
  [50, 100, 3],
  [499, 1000, 2],
  [495, 1000, 2],
  [49, 100, 2],
  [0, 100, 2],
];

const communityHours: readonly Share[] = [
  [100, 100, 5],
  [65.1, 100, 5],
  [65, 100, 5],
  [64.9, 100, 4],
  [64.5, 100, 4],
  [64, 100, 4],
  [50, 100, 4],
  [49.9, 100, 3],
  [49.5, 100, 3],
  [49, 100, 3],
  [40, 100, 3],
  [39.9, 100, 2],
  [39.5, 100, 2],
  [39, 100, 2],
  [31, 100, 2],
  [30.1, 100, 2],
  [30, 100, 1],
  [29.9, 100, 1],
  [0, 100, 1],
];

/** Every threshold of the scale from both sides, every count, every cap and every either/or. */
export const thresholds: readonly ThresholdCase[] = [
  ...shares('caseload-size', 'active-clients', 'specialists-fte', caseload),
  ...shares('employment-services-staff', 'employment-hours', 'specialist-hours', employmentHours),
  ...generalists(),
  ...teamAssignment(),
  ...counts('team-contact', 'team-contact-features', teamContact, [1, 1, 2, 3, 4, 5]),
  ...partnerCollaboration(),
  ...vocationalUnit(),
  ...counts('supervisor-role', 'supervisor-duties', supervisorDuties, [1, 1, 2, 3, 4, 5]),
  ...counts('competitive-focus', 'competitive-focus-practices', competitiveFocus, [1, 1, 2, 3, 4, 5]),
  ...counts('executive-support', 'executive-support-kinds', executiveSupport, [1, 1, 2, 3, 4, 5]),
  ...counts('disclosure', 'disclosure-practices', disclosure, [1, 2, 3, 4, 5]),
  ...rapidJobSearch(),
  ...shares('individualised-search', 'contacts-by-preference', 'contacts-reviewed', preferenceContacts),
  ...employerContactFrequency(),
  ...shares('job-type-diversity', 'job-types', 'jobs-obtained', diversity),
  ...shares('employer-diversity', 'different-employers', 'jobs-obtained', diversity),
  ...shares('competitive-jobs', 'competitive-permanent-jobs', 'current-jobs', competitiveJobs),
  ...timeUnlimitedSupport(),
  ...shares('community-based', 'community-hours', 'scheduled-hours', communityHours),
  ...counts('assertive-outreach', 'outreach-kinds', outreach, [1, 1, 1, 2, 3, 4, 5]),
];

function shares(item: string, part: string, whole: string, rows: readonly Share[]): ThresholdCase[] {
  return rows.map(([partValue, wholeValue, rating]) => ({
    item,
    inputs: { [part]: partValue, [whole]: wholeValue },
    rating,
  }));
}

/** The ratings for none ticked, one ticked and so on; each count is tried from both ends of the list. */
function counts(
  item: string,
  input: string,
  options: readonly string[],
  ratings: readonly number[],
): ThresholdCase[] {
  return ratings.flatMap((rating, count) => [
    { item, inputs: { [input]: options.slice(0, count) }, rating },
    { item, inputs: { [input]: options.slice(options.length - count) }, rating },
  ]);
}

function generalists(): ThresholdCase[] {
  const item = 'vocational-generalists';
  // None of the six phases: a caseload, but no vocational service of their own.
  const delivered = counts(item, 'phases-delivered', sixPhases, [2, 3, 3, 3, 3, 4, 5]);
  const elsewhere = [
    { role: 'refers-out', phases: [], rating: 2 },
    { role: 'refers-out', phases: ['intake', 'engagement'], rating: 2 },
    { role: 'referral-only', phases: [], rating: 1 },
    { role: 'referral-only', phases: ['intake'], rating: 1 },
  ];
  return [
    ...delivered.map(({ inputs, rating }) => ({
      item,
      inputs: { 'specialist-role': 'delivers-phases', ...inputs },
      rating,
    })),
    ...elsewhere.map(({ role, phases, rating }) => ({
      item,
      inputs: { 'specialist-role': role, 'phases-delivered': phases },
      rating,
    })),
    { item, inputs: { 'specialist-role': 'refers-out' }, rating: 2 },
    { item, inputs: { 'specialist-role': 'referral-only' }, rating: 1 },
  ];
}

function teamAssignment(): ThresholdCase[] {
  const item = 'team-assignment';
  const row = (attachment: string, teams: number, [part, whole, rating]: Share): ThresholdCase => ({
    item,
    inputs: {
      'team-attachment': attachment,
      'teams-per-specialist': teams,
      'active-clients': whole,
      'clients-from-two-teams': part,
    },
    rating,
  });
  return [
    ...shareFromTwoTeams.map((share) => row('teams', 1, share)),
    ...shareFromTwoTeams.map((share) => row('teams', 2, share)),
    row('teams', 3, [100, 100, 2]),
    row('teams', 3, [60, 100, 2]),
    row('teams', 3, [10, 100, 2]),
    row('teams', 6, [90, 100, 2]),
    row('individual-clinicians', 0, [0, 100, 2]),
    row('individual-clinicians', 1, [100, 100, 2]),
    row('separate', 0, [0, 100, 1]),
    row('separate', 1, [100, 100, 1]),
    { item, inputs: { 'team-attachment': 'teams', 'teams-per-specialist': 3 }, rating: 2 },
    { item, inputs: { 'team-attachment': 'individual-clinicians' }, rating: 2 },
    { item, inputs: { 'team-attachment': 'separate' }, rating: 1 },
  ];
}

function partnerCollaboration(): ThresholdCase[] {
  const rows: readonly (readonly [contacts: string, meetings: string, rating: number])[] = [
    ['weekly', 'monthly', 5],
    ['weekly', 'quarterly', 4],
    ['weekly', 'less-often', 4],
    ['monthly', 'monthly', 4],
    ['monthly', 'quarterly', 4],
    ['monthly', 'less-often', 3],
    ['quarterly', 'monthly', 4],
    ['quarterly', 'quarterly', 4],
    ['quarterly', 'less-often', 2],
    ['less-often', 'monthly', 4],
    ['less-often', 'quarterly', 4],
    ['less-often', 'less-often', 1],
  ];
  return rows.map(([contacts, meetings, rating]) => ({
    item: 'partner-collaboration',
    inputs: { 'partner-contacts': contacts, 'partner-meetings': meetings },
    rating,
  }));
}

function vocationalUnit(): ThresholdCase[] {
  const often = 'two-or-three-a-month';
  const rows: readonly (readonly [
    unit: string,
    group: string,
    discuss: boolean,
    cover: boolean,
    rating: number,
  ])[] = [
    ['unit', 'weekly', true, true, 5],
    ['unit', 'weekly', false, true, 5],
    ['unit', 'weekly', true, false, 2],
    ['unit', often, true, true, 4],
    ['unit', often, false, true, 4],
    ['unit', often, true, false, 2],
    ['unit', 'less-often', true, true, 3],
    ['unit', 'less-often', true, false, 2],
    ['unit', 'less-often', false, true, 2],
    ['unit', 'less-often', false, false, 2],
    ['small-team', 'weekly', true, true, 3],
    ['small-team', often, true, true, 3],
    ['small-team', 'less-often', true, true, 3],
    ['small-team', 'weekly', true, false, 2],
    ['small-team', often, false, true, 2],
    ['small-team', 'less-often', false, false, 2],
    ['rural-with-clinicians', 'weekly', false, false, 4],
    ['rural-with-clinicians', often, false, false, 4],
    ['rural-with-clinicians', often, true, true, 4],
    ['rural-with-clinicians', 'less-often', true, true, 3],
    ['rural-with-clinicians', 'less-often', false, false, 2],
    ['rural', 'weekly', false, false, 3],
    ['rural', often, false, false, 3],
    ['rural', often, true, true, 3],
    ['rural', 'less-often', true, true, 3],
    ['rural', 'less-often', true, false, 2],
    ['rural', 'less-often', false, false, 2],
    ['none', 'weekly', true, true, 1],
    ['none', 'less-often', false, false, 1],
  ];
  return rows.map(([unit, group, discuss, cover, rating]) => ({
    item: 'vocational-unit',
    inputs: {
      'unit-structure': unit,
      'group-supervision': group,
      'discuss-weekly': discuss,
      'mutual-cover': cover,
    },
    rating,
  }));
}

function rapidJobSearch(): ThresholdCase[] {
  const rows: readonly (readonly [days: readonly number[], tracks: boolean, rating: number])[] = [
    [[0], true, 5],
    [[29], true, 5],
    [[30], true, 5],
    [[10, 20, 60], true, 5],
    [[30], false, 4],
    [[0], false, 4],
    [[30, 31], true, 4],
    [[30, 31], false, 4],
    [[31], true, 4],
    [[60], true, 4],
    [[60], false, 4],
    [[60, 61], true, 3],
    [[61], true, 3],
    [[61], false, 3],
    [[150], true, 3],
    [[150, 151], true, 2],
    [[151], true, 2],
    [[151], false, 2],
    [[270], true, 2],
    [[270, 271], true, 1],
    [[271], true, 1],
    [[271], false, 1],
    [[400, 600], true, 1],
  ];
  return rows.map(([days, tracks, rating]) => ({
    item: 'rapid-job-search',
    inputs: { 'days-to-first-employer-contact': days, 'tracks-employer-contacts': tracks },
    rating,
  }));
}

function employerContactFrequency(): ThresholdCase[] {
  const row = (
    [contacts, specialists, weeks]: readonly [number, number, number],
    jobSeekers: number,
    review: string,
    rating: number,
  ): ThresholdCase => ({
    item: 'employer-contact-frequency',
    inputs: {
      'employer-contacts': contacts,
      'specialists-fte': specialists,
      weeks,
      'job-seekers': jobSeekers,
      'log-review': review,
    },
    rating,
  });
  return [
    // Six or more.
    row([7, 1, 1], 12, 'weekly', 5),
    row([6, 1, 1], 12, 'weekly', 5),
    row([96, 4, 4], 48, 'weekly', 5),
    row([6, 1, 1], 12, 'monthly', 3),
    row([6, 1, 1], 12, 'none', 2),
    row([59, 1, 10], 12, 'weekly', 4),
    // Five.
    row([55, 1, 10], 12, 'weekly', 4),
    row([5, 1, 1], 12, 'weekly', 4),
    row([5, 1, 1], 12, 'monthly', 3),
    row([5, 1, 1], 12, 'none', 2),
    row([49, 1, 10], 12, 'weekly', 3),
    // Four.
    row([45, 1, 10], 12, 'weekly', 3),
    row([4, 1, 1], 12, 'weekly', 3),
    row([4, 1, 1], 12, 'monthly', 3),
    row([4, 1, 1], 12, 'none', 2),
    row([39, 1, 10], 12, 'weekly', 2),
    // Three is not printed.
    row([3, 1, 1], 12, 'weekly', 2),
    row([3, 1, 1], 12, 'monthly', 2),
    row([3, 1, 1], 12, 'none', 2),
    // Two.
    row([2, 1, 1], 12, 'weekly', 2),
    row([2, 1, 1], 12, 'none', 2),
    row([19, 1, 10], 12, 'weekly', 1),
    row([1, 1, 1], 12, 'weekly', 1),
    row([1, 1, 1], 12, 'none', 1),
    row([0, 1, 1], 12, 'none', 1),
    // Fewer than three job seekers for a specialist: two contacts for each of them are enough.
    row([4, 1, 1], 2, 'weekly', 5),
    row([2, 1, 1], 1, 'weekly', 5),
    row([20, 2, 2], 5, 'weekly', 5),
    row([4, 1, 1], 2, 'monthly', 3),
    row([4, 1, 1], 2, 'none', 2),
    row([3, 1, 1], 2, 'weekly', 2),
    row([39, 1, 10], 2, 'weekly', 2),
    row([5, 1, 1], 3, 'weekly', 4),
    row([6, 1, 1], 3, 'weekly', 5),
    row([1, 1, 1], 1, 'weekly', 1),
    // No job seekers at all: the ordinary path decides.
    row([6, 1, 1], 0, 'weekly', 5),
    row([5, 1, 1], 0, 'weekly', 4),
    row([4, 1, 1], 0, 'monthly', 3),
    row([2, 1, 1], 0, 'none', 2),
    row([0, 1, 1], 0, 'weekly', 1),
  ];
}

function timeUnlimitedSupport(): ThresholdCase[] {
  const item = 'time-unlimited-support';
  const row = (pattern: string, [met, reviewed, rating]: Share, steps: readonly string[]): ThresholdCase => ({
    item,
    inputs: {
      'support-pattern': pattern,
      'working-clients-reviewed': reviewed,
      'working-clients-met': met,
      'support-steps': steps,
    },
    rating,
  });
  const year = 'weekly-then-monthly';
  return [
    row(year, [10, 10, 5], supportSteps),
    ...supportSteps.map((missing) =>
      row(
        year,
        [10, 10, 4],
        supportSteps.filter((step) => step !== missing),
      ),
    ),
    row(year, [10, 10, 4], []),
    ...metForFourMonths.map((share) => row('beyond-first-month', share, [])),
    ...metForFourMonths.map((share) => row('beyond-first-month', share, supportSteps)),
    row('first-month-only', [0, 10, 1], []),
    row('first-month-only', [0, 10, 1], supportSteps),
    { item, inputs: { 'support-pattern': year, 'support-steps': supportSteps }, rating: 5 },
    { item, inputs: { 'support-pattern': 'first-month-only' }, rating: 1 },
  ];
}
