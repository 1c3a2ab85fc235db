import { bandOf } from '../../core/banding.ts';
import { type ReviewFacts, ratingsFrom } from '../../core/comparison/facts.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import { filled, maybe, type Table } from './columns.ts';

/** The rubrics that ratings are told by. */
export type Rubrics = ReadonlyMap<string, Rubric>;

/** The reviews, a row each, with all that a comparison needs of them. */
export function reviewsTable(rubrics: Rubrics, withNames: boolean): Table<ReviewFacts> {
  const band = ({ rubric, total }: ReviewFacts) => {
    const own = rubrics.get(rubric);
    return own === undefined || total === null ? null : (bandOf(own, total)?.title ?? null);
  };
  const rated = ({ ratings }: ReviewFacts) => ratings.replaceAll('-', '').length;
  const names = filled(
    'reviewer_names',
    'text',
    'The reviewers by name, or by id where no name is known, as a JSON array; only where names were asked for.',
    ({ reviewers }: ReviewFacts) => JSON.stringify(reviewers),
  );
  return {
    name: 'reviews',
    about: 'A row for each review.',
    rowsOf: (facts) => [facts],
    columns: [
      filled(
        'file',
        'text',
        'The path of the review file: what rows of the tables are joined by.',
        ({ file }) => file,
      ),
      maybe('review_id', 'text', 'The id of the review.', ({ id }) => id),
      filled('rubric', 'text', 'The scale that it was rated with.', ({ rubric }) => rubric),
      maybe('edition', 'text', 'The edition of the scale.', ({ edition }) => edition),
      filled('kind', 'text', 'external, guided-self or self.', ({ kind }) => kind),
      maybe('mode', 'text', 'on-site, virtual or hybrid.', ({ mode }) => mode),
      filled('final', 'yes-no', 'Whether it is marked as final.', ({ final }) => final),
      filled(
        'single',
        'yes-no',
        'Whether these are the ratings of one reviewer alone, before agreement.',
        ({ single }) => single,
      ),
      filled('service_id', 'text', 'The id of the service.', ({ service }) => service),
      filled('service', 'text', 'The name of the service.', ({ name }) => name),
      maybe('provider', 'text', 'The provider of the service.', ({ provider }) => provider),
      maybe('area', 'text', 'The area (ICB) of the service.', ({ area }) => area),
      maybe('region', 'text', 'The region of the service.', ({ region }) => region),
      filled('date', 'day', 'The first day of the review.', ({ date }) => date),
      maybe('total', 'number', 'The total; empty while any item is not rated.', ({ total }) => total),
      maybe('band', 'text', 'The band of the total.', band),
      filled('items_rated', 'whole', 'How many items are rated.', rated),
      filled('reviewer_ids', 'text', 'The reviewers by id, as a JSON array.', ({ reviewerIds }) =>
        JSON.stringify(reviewerIds),
      ),
      ...(withNames ? [names] : []),
      filled(
        'rating_signs',
        'text',
        'All ratings in the order of the scale, a sign each, “-” where an item is not rated: for ips-fidelity. The table “ratings” has them one by one.',
        ({ ratings }) => ratings,
      ),
      maybe(
        'alone_signs',
        'text',
        'The ratings that reviewers gave alone, before agreement, in the same form, as a JSON object by reviewer id.',
        ({ alone }) => (Object.keys(alone).length === 0 ? null : JSON.stringify(alone)),
      ),
      maybe(
        'correction_signs',
        'text',
        'Ratings of the review before this one that were found wrong, as they should have been, in the same form.',
        ({ corrections }) => corrections,
      ),
    ],
  };
}

interface Rating {
  facts: ReviewFacts;
  item: { id: string; number: number; title: string; section: string };
  rating: number | null;
  correction: number | null;
  alone: string | null;
}

/** The ratings, a row for each review and item. */
export function ratingsTable(rubrics: Rubrics): Table<Rating> {
  return {
    name: 'ratings',
    about: 'A row for each review and item. Reviews by a scale that is not known have none.',
    rowsOf: (facts) => ratingRows(facts, rubrics),
    columns: [
      filled('file', 'text', 'The review that it belongs to.', ({ facts }) => facts.file),
      filled('service_id', 'text', 'The id of the service.', ({ facts }) => facts.service),
      filled('date', 'day', 'The first day of the review.', ({ facts }) => facts.date),
      filled('kind', 'text', 'external, guided-self or self.', ({ facts }) => facts.kind),
      maybe('region', 'text', 'The region of the service.', ({ facts }) => facts.region),
      filled('rubric', 'text', 'The scale that it was rated with.', ({ facts }) => facts.rubric),
      filled('item_id', 'text', 'The id of the item.', ({ item }) => item.id),
      filled('item_number', 'whole', 'The number of the item.', ({ item }) => item.number),
      filled('item', 'text', 'The title of the item.', ({ item }) => item.title),
      filled('section', 'text', 'The id of the section.', ({ item }) => item.section),
      maybe('rating', 'whole', 'The rating; empty where the item is not rated.', ({ rating }) => rating),
      maybe(
        'correction',
        'whole',
        'What the rating of the review before this one should have been, where it was found wrong.',
        ({ correction }) => correction,
      ),
      maybe(
        'alone',
        'text',
        'The ratings that reviewers gave alone, before agreement, as a JSON object by reviewer id.',
        ({ alone }) => alone,
      ),
    ],
  };
}

function ratingRows(facts: ReviewFacts, rubrics: Rubrics): Rating[] {
  const items = itemsOf(rubrics.get(facts.rubric));
  const [ratings, corrections] = [ratingsFrom(facts.ratings), ratingsFrom(facts.corrections ?? '')];
  const alone = Object.entries(facts.alone).map(([id, signs]) => [id, ratingsFrom(signs)] as const);
  return items.map((item, index) => ({
    facts,
    item,
    rating: ratings[index] ?? null,
    correction: corrections[index] ?? null,
    alone:
      alone.length === 0
        ? null
        : JSON.stringify(Object.fromEntries(alone.map(([id, own]) => [id, own[index] ?? null]))),
  }));
}

function itemsOf(rubric: Rubric | undefined): Rating['item'][] {
  return (rubric?.sections ?? []).flatMap(({ id: section, items }) =>
    items.map(({ id, number, title }) => ({ id, number, title, section })),
  );
}

/** What reviews say of people in work, a row for each that says so. */
export const outcomesTable: Table<ReviewFacts> = {
  name: 'outcomes',
  about: 'A row for each review that says how many people found work.',
  rowsOf: (facts) => (facts.outcomes === null ? [] : [facts]),
  columns: [
    filled('file', 'text', 'The review that it belongs to.', ({ file }) => file),
    filled('service_id', 'text', 'The id of the service.', ({ service }) => service),
    filled('date', 'day', 'The first day of the review.', ({ date }) => date),
    maybe(
      'period_from',
      'day',
      'The first day of the period counted.',
      ({ outcomes }) => outcomes?.period?.from ?? null,
    ),
    maybe(
      'period_to',
      'day',
      'The last day of the period counted.',
      ({ outcomes }) => outcomes?.period?.to ?? null,
    ),
    maybe('joined', 'number', 'People out of work who joined.', ({ outcomes }) => outcomes?.joined ?? null),
    maybe('started', 'number', 'Of these: who started a job.', ({ outcomes }) => outcomes?.started ?? null),
    maybe(
      'at_six_weeks',
      'number',
      'Of these: in work at six weeks.',
      ({ outcomes }) => outcomes?.atSixWeeks ?? null,
    ),
    maybe(
      'at_thirteen_weeks',
      'number',
      'Of these: in work at thirteen weeks.',
      ({ outcomes }) => outcomes?.atThirteenWeeks ?? null,
    ),
    maybe('caseload', 'number', 'Active clients.', ({ outcomes }) => outcomes?.caseload ?? null),
    maybe(
      'specialists',
      'number',
      'Employment specialists, as full-time equivalents.',
      ({ outcomes }) => outcomes?.specialists ?? null,
    ),
  ],
};
