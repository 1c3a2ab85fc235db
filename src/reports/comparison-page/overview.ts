import type { Comparison, ComparisonSet, Notice, Spread } from '../../core/comparison/model.ts';
import { factsHtml } from '../web/facts.ts';
import { type Html, html } from '../web/html.ts';
import { dataTableHtml } from './data-table.ts';
import { folded } from './foldable.ts';
import { counted, figureText, numberText } from './words.ts';

/** What was read and what was not, what may mislead, and where all stand: before any other figure. */
export function overviewHtml(comparison: Comparison): Html {
  const { read, notices, sets } = comparison;
  return html`${factsHtml(facts(comparison))}${unreadHtml(read.unread)}${notices.map(noticeHtml)}${setsHtml(sets)}`;
}

function facts({ read, choices, rubric }: Comparison) {
  const { files, compared, unread, leftOut } = read;
  const fact = (label: string, value: string, part = false) => ({ label, value, part });
  return [
    fact('Scale', rubric.title),
    fact('Files read', numberText(files - unread.length)),
    ...(unread.length === 0 ? [] : [fact('Files that could not be read', numberText(unread.length))]),
    fact('Reviews compared', numberText(compared)),
    ...leftOut.map(({ reason, count }) => fact(`Left out: ${reason}`, numberText(count), true)),
    fact('Shown', shownWords(choices)),
  ];
}

function shownWords({ which, top, since, until, areas }: Comparison['choices']): string {
  return [
    which === 'latest' ? 'the latest review of each service' : 'all reviews of each service',
    ...(areas === null ? [] : [`areas: ${areas.join(', ')}`]),
    ...(since === null ? [] : [`from ${since}`]),
    ...(until === null ? [] : [`until ${until}`]),
    ...(top === null ? [] : [`the first ${top} rows; figures rest on all`]),
  ].join('; ');
}

function unreadHtml(unread: Comparison['read']['unread']): Html | null {
  if (unread.length === 0) return null;
  const table = dataTableHtml({
    id: 'unread',
    title: 'Files that could not be read',
    columns: [
      { title: 'File', kind: 'name' },
      { title: 'Why', kind: 'text' },
    ],
    rows: unread.map(({ file, reason }) => [file, reason]),
    sorted: null,
    findable: false,
    row: 'file',
  });
  return html`<div class="note warning" role="note"><p class="lead">${counted(unread.length, 'file')} could not be read and ${unread.length === 1 ? 'is' : 'are'} missing below.</p>${folded('Which, and why', table, unread.length <= 10)}</div>`;
}

/** The files are folded away, as there may be hundreds. */
function noticeHtml({ message, files }: Notice): Html {
  const list = html`<ul>${files.map((file) => html`<li>${file}</li>`)}</ul>`;
  const which = files.length === 0 ? null : folded(counted(files.length, 'file'), list);
  return html`<div class="note" role="note"><p class="lead">${message}</p>${which}</div>`;
}

function setsHtml(sets: readonly ComparisonSet[]): Html {
  if (sets.length === 0) return html`<p>There is no review to compare.</p>`;
  return dataTableHtml({
    id: 'sets',
    title: 'Totals at a glance',
    columns: [
      { title: 'Reviews', kind: 'name' },
      ...['Services', 'Complete', 'Median', 'Middle half', 'Range'].map((title) => ({
        title,
        kind: 'number' as const,
      })),
      ...(sets[0]?.spread.bands ?? []).map(({ title }) => ({ title, kind: 'number' as const })),
    ],
    rows: sets.map(({ title, services, spread }) => [
      title,
      numberText(services),
      numberText(spread.n),
      ...spreadTexts(spread),
      ...spread.bands.map(({ count }) => numberText(count)),
    ]),
    sorted: null,
    findable: false,
    row: 'set',
  });
}

/** Median, middle half and range. */
export function spreadTexts({ median, q1, q3, min, max }: Spread): string[] {
  const range = (from: Spread['q1'], to: Spread['q1']) =>
    from.value === null || to.value === null
      ? figureText(from)
      : `${numberText(from.value)} to ${numberText(to.value)}`;
  return [figureText(median), range(q1, q3), range(min, max)];
}
