import { agreementOf, type Discrepancy, discrepancies, type Rater } from '../../core/agreement.ts';
import { explainAgreement } from '../../core/agreement-words.ts';
import { isAgreed, ratingAlone } from '../../core/independent.ts';
import { untouchedItem } from '../../core/review/build.ts';
import type { Review } from '../../core/review/model.ts';
import { allItems, findItem } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { heading, itemTarget, list, names, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { agreedReason, ratersAlone } from './independent.ts';
import type { Block, Row, Table } from './model.ts';
import { join, reviewerName } from './wording.ts';

/** How far the reviewers agreed who rated alone, and what became of the items on which they did not. */
export function agreementPart(source: ReportSource): Block[] {
  const { review, rubric, say } = source;
  if (!isAgreed(review)) return [];
  const raters = ratersOf(review, rubric);
  const nameOf = (id: string) => reviewerName(review, id);
  const ids = allItems(rubric).map(({ id }) => id);
  return [
    part('agreement', say('How the reviewers agreed')),
    paragraph(
      say(
        '{names} rated alone before they met. The ratings in this report are those that they agreed on. The figures below tell how close they were before they agreed.',
        {
          names: join(
            raters.map(({ id }) => nameOf(id)),
            say,
          ),
        },
      ),
    ),
    list(explainAgreement(agreementOf(raters, rubric.scale), nameOf)),
    heading(2, 'agreement-differences', say('Items on which the reviewers differed')),
    ...differenceBlocks(discrepancies(raters, ids), source),
  ];
}

function ratersOf(review: Review, rubric: Rubric): Rater[] {
  return ratersAlone(review).map((id) => ({
    id,
    ratings: allItems(rubric).map((item) => ratingAlone(review.items[item.id], id)),
  }));
}

function differenceBlocks(found: readonly Discrepancy[], source: ReportSource): Block[] {
  const { say } = source;
  if (found.length === 0) return [paragraph(say('None: all gave every item the same rating.'))];
  return [
    paragraph(say('The largest differences first; items that not every reviewer rated come last.'), 'quiet'),
    differenceTable(found, source),
  ];
}

function differenceTable(found: readonly Discrepancy[], source: ReportSource): Table {
  const { say } = source;
  return {
    kind: 'table',
    title: say(
      'Items on which the reviewers differed, what each gave alone, the agreed rating and the reason',
    ),
    columns: [
      numbers(say('No.')),
      names(say('Item'), 2),
      texts(say('Rated alone'), 2.6),
      numbers(say('Agreed')),
      texts(say('Reason'), 2.6),
    ],
    rows: found.map((discrepancy) => differenceRow(discrepancy, source)),
  };
}

function differenceRow({ item: id, ratings }: Discrepancy, { review, rubric, say }: ReportSource): Row {
  const item = findItem(rubric, id);
  const rated = review.items[id] ?? untouchedItem;
  const alone = Object.entries(ratings).map(
    ([rater, own]) => `${reviewerName(review, rater)}: ${own ?? say('not rated')}`,
  );
  return row(
    'plain',
    `${item?.number ?? ''}`,
    [item?.title ?? id, itemTarget(id)],
    alone.join('\n'),
    `${rated.rating ?? '–'}`,
    agreedReason(rated, say) ?? '',
  );
}
