import type { ComparedRubric, ComparisonSet, ReviewRow } from '../../core/comparison/model.ts';
import { escaped, type Html, html, trusted } from '../web/html.ts';
import { folded } from './foldable.ts';
import { counted, numberText, shortDate } from './words.ts';

/** So many of the strongest, and of the weakest, are shown where there are more than both. */
const each = 20;
/** So many rows a browser lays out in a moment. */
const part = 250;

/** Services by items. Every cell carries its rating, so that no meaning rests on its colour. */
export function heatMapHtml(
  { rows, spread }: ComparisonSet,
  rubric: ComparedRubric,
  id: string,
): Html | null {
  if (rows.length === 0) return null;
  const ranked = rows.filter(({ total }) => total !== null).sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const few = rows.length <= 2 * each;
  const shown = few ? rows : ranked.slice(0, each);
  const weakest = few ? [] : ranked.slice(each).slice(-each);
  const note = few
    ? null
    : html`<p>The ${numberText(shown.length)} highest and ${numberText(weakest.length)} lowest totals of ${numberText(spread.n)}. All rows are below, folded away.</p>`;
  return html`<p class="quiet">${legend(rubric)}</p>${note}${tableHtml(few ? 'Ratings' : 'Highest totals', shown, rubric, `${id}-a`)}${
    weakest.length === 0 ? null : tableHtml('Lowest totals', weakest, rubric, `${id}-b`)
  }${few ? null : allHtml(rows, rubric, id)}`;
}

function legend({ scale: { min, max, recommendBelow } }: ComparedRubric): string {
  return `Ratings from ${min} to ${max}: those below ${recommendBelow}, which ask for a recommendation, have a red ground, the others a blue one. A dash is an item without a rating.`;
}

/** In parts, so that none takes long to be opened. */
function allHtml(rows: readonly ReviewRow[], rubric: ComparedRubric, id: string): Html {
  const parts = Array.from({ length: Math.ceil(rows.length / part) }, (_, index) =>
    rows.slice(index * part, (index + 1) * part),
  );
  const folds = parts.map((own, index) => {
    const title = `Rows ${numberText(index * part + 1)} to ${numberText(index * part + own.length)}`;
    return folded(
      title,
      tableHtml(`All ratings, ${title.toLowerCase()}`, own, rubric, `${id}-all-${index + 1}`),
    );
  });
  return folded(`All ratings: ${counted(rows.length, 'review')}`, html`${folds}`);
}

function tableHtml(title: string, rows: readonly ReviewRow[], rubric: ComparedRubric, id: string): Html {
  const heads = rubric.items.map(
    ({ number, title: name }) =>
      html`<th scope="col"><span class="tall"><b>${`${number}`}</b> ${name}</span></th>`,
  );
  return html`<div class="table" role="group" aria-labelledby="${id}" tabindex="0"><table class="heat"><caption id="${id}">${title}</caption><thead><tr><th scope="col">Service</th>${heads}<th scope="col" class="number">Total</th></tr></thead><tbody>${rowsHtml(rows)}</tbody></table></div>`;
}

/** Written as one text, because there may be a hundred thousand cells. */
function rowsHtml(rows: readonly ReviewRow[]): Html {
  const written = rows.map(({ name, date, ratings, total }) => {
    const cells = ratings.map((rating) =>
      rating === null ? '<td>–</td>' : `<td class="r${rating}">${rating}</td>`,
    );
    const sum = total === null ? '' : numberText(total, 2);
    return `<tr><th scope="row">${escaped(name)} <span>${escaped(shortDate(date))}</span></th>${cells.join('')}<td class="number">${sum}</td></tr>\n`;
  });
  return trusted(written.join(''));
}
