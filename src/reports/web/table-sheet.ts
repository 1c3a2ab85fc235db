/** How tables look, and how their rows become blocks where the screen has no room for their columns. */
export const tableSheet = `.table { position: relative; margin: 1.5rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.5rem; text-align: left; font-weight: 600; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0.5rem; }
th:last-child, td:last-child { padding-right: 0.5rem; }
th { font-weight: inherit; }
thead th { border-bottom: 2px solid var(--quiet); color: var(--quiet); font-size: 0.9375rem; font-weight: 600; vertical-align: bottom; }
col.number { width: 1px; }
th.number, td.number { text-align: right; }
td.number { white-space: nowrap; }
th.text, td.text { min-width: 6rem; overflow-wrap: anywhere; }
.evidence td { overflow-wrap: anywhere; }
.group > * { padding-top: 1.5rem; font-weight: 600; color: var(--accent); }
.sum > * { border-top: 1px solid var(--quiet); background: var(--grey); font-weight: 600; }
td.blank { height: 4rem; border: 1px solid var(--quiet); }
.evidence { margin: 0 0 1.5rem; }
.evidence tbody th { width: 32%; padding-right: 1.25rem; overflow-wrap: anywhere; }
@media screen and (max-width: 31.99rem) {
${stacked('table:is(.middle, .large, .evidence)')}}
@media screen and (min-width: 32rem) and (max-width: 43.99rem) {
${stacked('table.large')}}
`;

function stacked(table: string): string {
  return `  ${table}, ${table} :is(caption, tbody, tr, th, td) { display: block; width: auto; min-width: 0; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tbody tr { padding: 0.75rem 0; border-bottom: 1px solid var(--rule); }
  ${table} tbody tr:first-child { border-top: 1px solid var(--rule); }
  ${table} tbody :is(th, td) { padding: 0.125rem 0; border: 0; background: none; text-align: left; white-space: normal; }
  ${table} tbody :is(th, td):empty:not(.blank) { display: none; }
  ${table} tbody .number { display: inline-block; margin-right: 1.25rem; }
  ${table} tbody :is(th, td)[data-label]::before { content: attr(data-label) '  '; color: var(--quiet); font-size: 0.9375rem; font-weight: 400; }
  ${table} tbody :is(.text, .blank)[data-label]::before { display: block; }
  ${table} tbody th { font-weight: 600; }
  ${table} tbody th .quiet { font-weight: 400; }
  ${table} tr.sum { padding: 0.5rem; background: var(--grey); }
  ${table} td.blank { min-height: 5rem; height: auto; border: 0; }
  ${table} td.blank::after { content: ''; display: block; height: 3.5rem; border: 1px solid var(--quiet); }
`;
}
