import type { Comparison } from '../../core/comparison/model.ts';
import { cleanTexts } from '../outline/clean.ts';
import type { Block, ReportOutline } from '../outline/model.ts';
import { dayOf } from './about.ts';
import { agreementPart, selfPart } from './outline/beside.ts';
import { comparisonCover } from './outline/cover.ts';
import { groupsPart } from './outline/groups.ts';
import { itemsPart } from './outline/items.ts';
import { methodPart } from './outline/method.ts';
import { outcomesPart } from './outline/outcomes.ts';
import { servicesPart } from './outline/services.ts';
import { trendPart } from './outline/trend.ts';

/** Says what the paper about a comparison holds, word for word. The same comparison always gives the same outline. */
export function comparisonOutline(comparison: Comparison): ReportOutline {
  const cover = comparisonCover(comparison);
  return cleanTexts<ReportOutline>({
    title: `${cover.kicker}: ${cover.title}`,
    language: 'en-GB',
    draft: false,
    document: { authors: [], publisher: null, subject: comparison.rubric.title, date: dayOf(comparison) },
    furniture: {
      header: { start: comparison.rubric.title, end: cover.kicker },
      footer: { start: cover.title, mark: null },
      pageNumber: 'Page {page} of {pages}',
    },
    cover,
    contents: { title: 'Contents' },
    blocks: parts(comparison),
    attachment: null,
  });
}

function parts(comparison: Comparison): Block[] {
  return [
    servicesPart,
    itemsPart,
    groupsPart,
    trendPart,
    selfPart,
    agreementPart,
    outcomesPart,
    methodPart,
  ].flatMap((part) => part(comparison));
}
