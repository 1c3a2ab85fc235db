import type { Comparison, ComparisonSet } from '../../core/comparison/model.ts';
import type { Html } from '../web/html.ts';
import { agreementHtml } from './agreement.ts';
import { groupsHtml } from './groups.ts';
import { heatMapHtml } from './heat-map.ts';
import { outcomesHtml } from './outcomes.ts';
import { selfExternalHtml } from './self-external.ts';
import { servicesHtml } from './services.ts';
import { spreadHtml } from './spread.ts';
import { trendHtml } from './trend.ts';
import { weakItemsHtml } from './weak-items.ts';

/** A titled part of the page. */
export interface Part {
  id: string;
  title: string;
  content: Html;
  /** Printed across the page. */
  wide?: boolean;
}

/** The parts of a set; what was not asked for, or has no figures, is left out. */
export function setParts(set: ComparisonSet, { rubric, choices }: Comparison, id: string): Part[] {
  const part = (name: string, title: string, content: (id: string) => Html | null): Part[] => {
    const own = content(`${id}-${name}-table`);
    return own === null ? [] : [{ id: `${id}-${name}`, title, content: own, wide: name === 'heat' }];
  };
  return [
    ...part('spread', 'Totals over the bands', (own) => spreadHtml(set, rubric, own)),
    ...part('services', 'Services', (own) => servicesHtml(set, rubric, choices.sort, own)),
    ...part('heat', 'Services and items', (own) => heatMapHtml(set, rubric, own)),
    ...part('weak', 'Weak items', (own) => weakItemsHtml(set, rubric, own)),
    ...part('groups', `By ${choices.by ?? 'group'}`, (own) => groupsHtml(set, rubric, own)),
    ...part('trend', 'Over the years', (own) => trendHtml(set, rubric, own)),
    ...part('outcomes', 'Fidelity and jobs', (own) => outcomesHtml(set, rubric, own)),
  ];
}

/** What stands beside the sets. */
export function besideParts({ selfExternal, agreement }: Comparison): Part[] {
  return [
    ...(selfExternal === null
      ? []
      : [
          {
            id: 'self-external',
            title: 'Self-assessments beside external reviews',
            content: selfExternalHtml(selfExternal, 'pairs'),
          },
        ]),
    ...(agreement === null
      ? []
      : [
          {
            id: 'agreement',
            title: 'Agreement between reviewers',
            content: agreementHtml(agreement, 'agreed'),
          },
        ]),
  ];
}
