import type { ItemResult } from '../../core/scoring.ts';
import { heading, itemTarget, names, note, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { barsOf, principleBars, sectionBars } from './charts.ts';
import { isPrioritiesCut, isStrengthsCut } from './front.ts';
import type { Block } from './model.ts';
import { notRatedText } from './wording.ts';

/** The profile of the service: by section, by principle, and all items at a glance. */
export function profilePart(source: ReportSource): Block[] {
  const { review, result, say } = source;
  const strengths = review.summary?.strengths ?? '';
  const priorities = review.summary?.priorities ?? '';
  return [
    part('profile', say('Profile')),
    ...notices(source),
    ...inFull('strengths', say('What goes well'), strengths, isStrengthsCut(strengths)),
    ...inFull('priorities', say('Priorities'), priorities, isPrioritiesCut(priorities)),
    ...openItems(result.items, source),
    heading(2, 'profile-sections', say('By section')),
    paragraph(say('The mean of the ratings of each section.'), 'quiet'),
    { kind: 'chart', chart: sectionBars(source) },
    ...principles(source),
    heading(2, 'profile-items', say('All items at a glance')),
    { kind: 'chart', chart: barsOf(source) },
  ];
}

function notices({ result, say }: ReportSource): Block[] {
  const texts = result.notices;
  return texts.length === 0 ? [] : [note('warning', say('To be borne in mind'), texts.join('\n'))];
}

function inFull(id: string, title: string, text: string, isCut: boolean): Block[] {
  return isCut ? [heading(2, `profile-${id}`, title), paragraph(text)] : [];
}

function openItems(items: readonly ItemResult[], { say }: ReportSource): Block[] {
  const open = items.filter(({ rating }) => rating === null);
  if (open.length === 0) return [];
  const title = say('Items not rated');
  const rows = open.map((item) =>
    row('plain', `${item.number}`, [item.title, itemTarget(item.id)], notRatedText(item.notRated, say)),
  );
  const columns = [numbers(say('No.')), names(say('Item'), 2), texts(say('Why'))];
  return [heading(2, 'profile-open', title), { kind: 'table', title, columns, rows }];
}

function principles(source: ReportSource): Block[] {
  const { rubric, say } = source;
  if (Object.keys(rubric.principles).length === 0) return [];
  return [
    heading(2, 'profile-principles', say('By principle')),
    paragraph(
      say('The mean of the ratings of the items that serve each principle. An item may serve more than one.'),
      'quiet',
    ),
    { kind: 'chart', chart: principleBars(source) },
  ];
}
