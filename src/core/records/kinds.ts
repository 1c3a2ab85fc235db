import type { Column, InputPlace, ListKind, ListKindId } from './model.ts';

/** Every kind of list that can be read, in the order of the items that they serve. */
export const listKinds: readonly ListKind[] = [
  {
    id: 'caseload',
    title: 'Caseload: one row for each client',
    columns: [
      need('client', 'Client ID', 'text', ...clientNames()),
      may('specialist', 'Employment specialist', 'text', ...specialistNames()),
      may('fte', 'FTE', 'number', ...fteNames()),
      may('status', 'Status', 'status', ...of('client caseload case current', 'status'), 'stage'),
      may(
        'closed',
        'Closed date',
        'date',
        ...['closed', 'case closed', 'closure date', 'discharge date', 'discharged', 'exit date'],
        ...['end date', 'end', 'date left', 'leaving date', 'left'],
      ),
    ],
    gives: [
      place('caseload-size', 'active-clients'),
      place('caseload-size', 'specialists-fte'),
      place('employer-contact-frequency', 'specialists-fte'),
      place('employer-contact-frequency', 'job-seekers'),
    ],
  },
  {
    id: 'first-contacts',
    title: 'First employer contacts: one row for each client',
    columns: [
      may('client', 'Client ID', 'text', ...clientNames()),
      need(
        'entry',
        'Entry date',
        'date',
        ...['entry', 'programme entry', 'programme entry date', 'programme start date', 'start date'],
        ...['date joined', 'joined', 'programme start', 'enrolment date', 'intake date', 'date accepted'],
      ),
      need(
        'contact',
        'First employer contact',
        'date',
        ...['first contact', 'first contact date', 'first employer contact date', 'first employer meeting'],
        ...['first contact with employer', 'date of first contact with employer'],
        ...['first face to face employer contact', 'first face to face contact'],
      ),
    ],
    gives: [place('rapid-job-search', 'days-to-first-employer-contact')],
  },
  {
    id: 'employer-contacts',
    title: 'Employer contacts: one row for each contact',
    columns: [
      need('date', 'Date', 'date', 'contact date', 'visit date', 'meeting date', 'date and time'),
      may('specialist', 'Employment specialist', 'text', ...specialistNames()),
      may('employer', 'Employer', 'text', ...employerNames()),
      may('client', 'Client ID', 'text', ...clientNames(), 'on behalf of'),
      may(
        'specific',
        'For a named client',
        'yes-no',
        ...['client specific', 'on behalf of a client', 'client specific contact'],
      ),
      may(
        'face',
        'Face to face',
        'contact',
        ...['face to face contact', 'in person', 'f2f', 'contact type', 'contact method', 'method', 'mode'],
        ...['contact mode', 'mode of contact', 'type', 'channel', 'how'],
      ),
    ],
    gives: [
      place('employer-contact-frequency', 'employer-contacts'),
      place('employer-contact-frequency', 'weeks'),
    ],
  },
  {
    id: 'jobs',
    title: 'Jobs started: one row for each job',
    columns: [
      may('client', 'Client ID', 'text', ...clientNames()),
      need(
        'type',
        'Job type',
        'text',
        ...['job title', 'job role', 'role', 'job', 'position', 'occupation', 'post', 'type of work'],
      ),
      need('employer', 'Employer', 'text', ...employerNames()),
      need('start', 'Start date', 'date', 'start', ...of('job employment work', 'start'), 'date job started'),
      may(
        'end',
        'End date',
        'date',
        ...['end', 'job end', 'job end date', 'date job ended', 'employment end date', 'date left'],
        ...['leaving date', 'left', 'last day'],
      ),
      may(
        'still',
        'Still in job',
        'yes-no',
        ...['still in work', 'still employed', 'still working', 'current', 'current job', 'in job'],
        ...['currently employed', 'in work', 'still in post', 'ongoing'],
      ),
      may(
        'permanent',
        'Permanent',
        'permanence',
        ...['permanent or not', 'permanent or temporary', 'perm', 'perm temp', 'permanent job'],
        ...['contract', 'contract type', 'permanent contract', 'permanent temporary', 'permanency'],
      ),
      may(
        'competitive',
        'Competitive',
        'yes-no',
        ...['competitive job', 'competitive employment', 'open to anyone', 'open market', 'open employment'],
      ),
    ],
    gives: [
      place('job-type-diversity', 'jobs-obtained'),
      place('job-type-diversity', 'job-types'),
      place('employer-diversity', 'jobs-obtained'),
      place('employer-diversity', 'different-employers'),
      place('competitive-jobs', 'current-jobs'),
      place('competitive-jobs', 'competitive-permanent-jobs'),
    ],
  },
  {
    id: 'community-hours',
    title: 'Hours in the community: one row for each specialist and week',
    columns: [
      may('specialist', 'Employment specialist', 'text', ...specialistNames()),
      may(
        'date',
        'Week commencing',
        'date',
        ...['date', 'day', 'week', 'week beginning', 'week starting', 'week start date', 'week ending', 'wc'],
        ...['w c', 'w e'],
      ),
      need(
        'scheduled',
        'Scheduled hours',
        'hours',
        ...['scheduled', ...of('contracted total working planned rostered available', 'hours')],
        ...['hours', 'hours worked'],
      ),
      need(
        'community',
        'Community hours',
        'hours',
        ...['community', 'hours in community', 'hours spent in community', 'time in community'],
        ...['hours outside office', 'hours out of office', 'outside office', 'out of office'],
      ),
    ],
    gives: [place('community-based', 'scheduled-hours'), place('community-based', 'community-hours')],
  },
];

/** The kind of list with an id. */
export function listKind(id: ListKindId): ListKind {
  const found = listKinds.find((kind) => kind.id === id);
  if (found === undefined) throw new Error(`no kind of list "${id}"`);
  return found;
}

function need(id: string, title: string, kind: Column['kind'], ...names: string[]): Column {
  return { id, title, required: true, kind, names };
}

function may(id: string, title: string, kind: Column['kind'], ...names: string[]): Column {
  return { ...need(id, title, kind, ...names), required: false };
}

function place(item: string, input: string): InputPlace {
  return { item, input };
}

/** Each of the words in front of the same one. */
function of(words: string, last: string): string[] {
  return words.split(' ').map((word) => `${word} ${last}`);
}

function clientNames(): string[] {
  const people = ['client', 'person', 'participant', 'service user', 'patient', 'case', 'customer'];
  return [...people, ...people.map((who) => `${who} id`), 'id', 'nhs id'];
}

function specialistNames(): string[] {
  return [
    ...['specialist', 'ips specialist', 'worker', 'ips worker', 'employment worker', 'key worker', 'es'],
    ...['employment adviser', 'adviser', 'staff', 'staff member', 'caseholder', 'case manager'],
    ...['allocated to', 'assigned to'],
  ];
}

function employerNames(): string[] {
  return ['company', 'organisation', 'business', 'workplace', 'place of work', 'firm'];
}

function fteNames(): string[] {
  return ['wte', 'full time equivalent', 'whole time equivalent', 'specialist fte', 'contracted fte'];
}
