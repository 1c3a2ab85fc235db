import type { Comparison } from '../../../core/comparison/model.ts';
import { agreementTable, outcomesTable, pairItemsTable, pairsTable } from './beside.ts';
import type { DataTable } from './model.ts';
import { ratingsTable, servicesTable } from './services.ts';
import { groupItemsTable, groupsTable, itemsTable } from './spreads.ts';
import { itemChangesTable, trendTable, yearsTable } from './trend.ts';

/** All tables that a comparison has; what was not asked for is left out. */
export function tablesOf(comparison: Comparison): DataTable[] {
  const { choices } = comparison;
  const asked: [boolean, (of: Comparison) => DataTable][] = [
    [true, servicesTable],
    [true, ratingsTable],
    [true, itemsTable],
    [choices.by !== null, groupsTable],
    [choices.by !== null, groupItemsTable],
    [choices.trend, trendTable],
    [choices.trend, yearsTable],
    [choices.trend, itemChangesTable],
    [comparison.selfExternal !== null, pairsTable],
    [comparison.selfExternal !== null, pairItemsTable],
    [comparison.agreement !== null, agreementTable],
    [choices.outcomes, outcomesTable],
  ];
  return asked.filter(([is]) => is).map(([, table]) => table(comparison));
}
