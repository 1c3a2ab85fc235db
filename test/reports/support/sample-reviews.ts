import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { untouchedItem } from '../../../src/core/review/build.ts';
import type { RatedItem, Review } from '../../../src/core/review/model.ts';
import type { Rubric } from '../../../src/core/rubric/model.ts';
import { readRubric } from '../../../src/core/rubric/read.ts';
import { scoreReview } from '../../../src/core/scoring.ts';
import {
  buildOutline,
  type Choices,
  type ReportSource,
  reportSource,
} from '../../../src/reports/outline/build.ts';
import type { ReportOutline } from '../../../src/reports/outline/model.ts';
import { goodItems } from './rated-items.ts';

/** The rubric that ships with the programme. */
export const ukRubric = loadRubric('ips-25-uk');

function loadRubric(id: string): Rubric {
  const path = new URL(`../../../rubrics/${id}.yaml`, import.meta.url);
  const { rubric, problems } = readRubric(parse(readFileSync(path, 'utf8')));
  if (rubric === null) throw new Error(JSON.stringify(problems));
  return rubric;
}

/** A complete, final, external review of a fictional service. */
export const goodReview: Review = {
  id: '5d0c7b52-4f0f-4b7a-9d5e-0a3f5b1f7c11',
  rubric: { id: 'ips-25-uk', edition: ukRubric.edition, version: ukRubric.version, digest: null },
  kind: 'external',
  mode: 'on-site',
  status: 'final',
  service: {
    id: 'brookvale',
    name: 'Brookvale Employment Service',
    provider: 'Brookvale and Harbour NHS Foundation Trust',
    area: 'Brookvale and Fenmarsh Integrated Care Board',
    region: 'East of England',
  },
  dates: { from: '2026-03-02', to: '2026-03-03' },
  reviewers: [
    { id: 'az', name: 'Anna Żółkiewska-Świątek', role: 'lead reviewer' },
    { id: 'lg', name: 'Llŷr ap Gwynfryn', role: 'reviewer' },
  ],
  ratedBy: null,
  previous: null,
  items: goodItems,
  summary: {
    strengths:
      'Specialists carry a person from the first meeting to follow-along support, and clients value this highly. Jobs are competitive, varied and with many employers. Supervision is regular and practical, and disclosure is handled with great care.',
    priorities:
      'More time with employers and in the community, spread over all specialists. A regular place for the service in the work of executives, and a working relationship with Jobcentre Plus.',
  },
  outcomes: null,
  lists: [],
  answers: [],
  history: [],
  place: null,
};

/** The same review with some items taken back: two not seen yet, one without enough evidence. */
export const openReview: Review = {
  ...goodReview,
  status: 'in-progress',
  summary: null,
  items: {
    ...without(goodItems, 'zero-exclusion'),
    'executive-support': { ...untouchedItem, notRated: 'not-seen-yet' },
    'employer-contact-quality': {
      ...untouchedItem,
      notRated: 'insufficient-evidence',
      evidence: [
        {
          source: 'INT',
          from: 'Team leader',
          note: 'No employer visit could be observed during the review.',
          by: null,
        },
      ],
    },
  },
};

function without(items: Readonly<Record<string, RatedItem>>, id: string): Record<string, RatedItem> {
  return Object.fromEntries(Object.entries(items).filter(([key]) => key !== id));
}

const sentence =
  'The specialist described how the team had found work with a local employer, and what had got in the way. ';

/** Everything that a layout trips over, in one review. */
export const stressReview: Review = {
  ...goodReview,
  service: {
    ...goodReview.service,
    name: 'Gwasanaeth Cyflogaeth Cymunedol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch a’r Cylch, with the North Harbour Individual Placement and Support Partnership',
  },
  items: {
    ...goodItems,
    'caseload-size': {
      ...(goodItems['caseload-size'] ?? untouchedItem),
      evidence: Array.from({ length: 40 }, (_, index) => ({
        source: ['MIS', 'DOC', 'INT', 'OBS', 'ISP'][index % 5] ?? 'MIS',
        from: `Source number ${index + 1}`,
        note: `Evidence entry ${index + 1}. ${sentence.repeat((index % 4) + 1)}`,
        by: null,
      })),
    },
    'team-contact': {
      ...(goodItems['team-contact'] ?? untouchedItem),
      evidence: [
        {
          source: 'INT',
          from: 'Everyone',
          note: `Start of the long note. ${sentence.repeat(264)}End of the long note.`,
          by: null,
        },
      ],
    },
    'zero-exclusion': {
      ...(goodItems['zero-exclusion'] ?? untouchedItem),
      evidence: [
        {
          source: 'INT',
          from: 'Llŷr ap Gwynfryn',
          note: `A very long word: ${'abcdefghij'.repeat(30)} and on.`,
          by: null,
        },
        {
          source: 'INT',
          from: 'Żółkiewska-Świątek',
          note: 'Emoji 🙂🎉👨‍👩‍👧 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿, ticks ✓ ✗, arrows → ⇒, maths ≥ ∑ √.',
          by: null,
        },
        {
          source: 'OBS',
          from: 'مرحبا بالعالم',
          note: 'She said “مرحبا بكم في الخدمة” to everyone. Ελληνικά, кириллица, Tiếng Việt, 日本語, עברית.',
          by: null,
        },
        {
          source: 'DOC',
          from: null,
          note: 'Control\u0000 cha\u0007racters,\u2028a line separator, soft\u00adhyphen, \ufeffBOM, \ud800 lone surrogate, tab\there.',
          by: null,
        },
        {
          source: 'DOC',
          from: 'mailto:records@example.org',
          note: `The policy stands at https://www.example.org/documents/${'individual-placement-and-support/'.repeat(6)}policy.pdf?version=2&language=cy, and nowhere else; javascript:alert(1) is no address.`,
          by: null,
        },
        { source: 'XYZ', from: '', note: '', by: null },
        {
          source: 'MIS',
          from: null,
          note: 'First paragraph.\n\nSecond paragraph, after an empty line.\r\nThird line.',
          by: null,
        },
      ],
      recommendation: sentence.repeat(30),
    },
  },
};

/** The outline of a review, scored with the shipped rubric or another one. */
export function outlineOf(
  review: Review,
  rubric: Rubric = ukRubric,
  notices: readonly string[] = [],
  choices: Partial<Choices> = {},
): ReportOutline {
  return buildOutline({ review, rubric, result: scoreReview(review, rubric, notices) }, choices);
}

/** What the parts of that outline are told from. */
export function sourceOf(
  review: Review,
  rubric: Rubric = ukRubric,
  choices: Partial<Choices> = {},
): ReportSource {
  return reportSource({ review, rubric, result: scoreReview(review, rubric) }, choices);
}
