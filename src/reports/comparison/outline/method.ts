import type { Comparison } from '../../../core/comparison/model.ts';
import { heading, list, paragraph, part } from '../../outline/blocks.ts';
import type { Block, FactList } from '../../outline/model.ts';
import { aboutFacts } from '../about.ts';
import { counted } from './figures.ts';

/** How the reviews were compared, and what the comparison cannot say. */
export function methodPart(comparison: Comparison): Block[] {
  return [
    part('method', 'How the reviews were compared'),
    chosenFacts(comparison),
    heading(2, 'method-limits', 'What to bear in mind'),
    list(limits),
    ...noticeBlocks(comparison),
    ...unreadBlocks(comparison),
  ];
}

function chosenFacts(comparison: Comparison): FactList {
  return {
    kind: 'facts',
    facts: aboutFacts(comparison).map(([label, value]) => ({ label, value, part: false })),
  };
}

const limits = [
  'Only reviews that can stand side by side are compared with one another: of one kind, held in one way, by one edition of the scale, unless they were thrown together as asked.',
  'Only complete reviews have a total. What is not rated is left out and never counted as 0.',
  'Services are not drawn by chance: the figures describe these services and no others.',
  'Reviews rest on the judgement of reviewers. A difference of a few points between two services may be one between their reviewers.',
  'The middle half runs from the lower to the upper quartile: half of all values lie in it.',
];

const most = 40;

function noticeBlocks({ notices }: Comparison): Block[] {
  if (notices.length === 0) return [];
  const texts = notices.slice(0, most).map(({ message }) => message);
  const more = notices.length > most ? [`${counted(notices.length - most, 'notice')} more.`] : [];
  return [heading(2, 'method-notices', 'What was noticed'), list([...texts, ...more])];
}

function unreadBlocks({ read }: Comparison): Block[] {
  const { unread } = read;
  if (unread.length === 0) return [];
  const lines = unread.slice(0, most).map(({ file, reason }) => `${file}: ${reason}`);
  const more = unread.length > most ? [`${counted(unread.length - most, 'file')} more.`] : [];
  return [
    heading(2, 'method-unread', 'Files that were not read'),
    paragraph('They have no part in the comparison.', 'quiet'),
    list([...lines, ...more]),
  ];
}
