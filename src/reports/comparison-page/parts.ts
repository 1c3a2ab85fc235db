import type { Comparison, ComparisonSet } from '../../core/comparison/model.ts';
import type { Html } from '../web/html.ts';
import { heatMapHtml } from './heat-map.ts';
import { servicesHtml } from './services.ts';

/** A titled part of the page. */
export interface Part {
  id: string;
  title: string;
  content: Html;
}

/** The parts of a set; what was not asked for, or has no figures, is left out. */
export function setParts(set: ComparisonSet, { rubric, choices }: Comparison, id: string): Part[] {
  const part = (name: string, title: string, content: (id: string) => Html | null): Part[] => {
    const own = content(`${id}-${name}-table`);
    return own === null ? [] : [{ id: `${id}-${name}`, title, content: own }];
  };
  return [
    ...part('services', 'Services', (own) => servicesHtml(set, rubric, choices.sort, own)),
    ...part('heat', 'Services and items', (own) => heatMapHtml(set, rubric, own)),
  ];
}

/** What stands beside the sets. */
export function besideParts(_: Comparison): Part[] {
  return [];
}
