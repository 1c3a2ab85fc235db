import { smallestCount } from '../../core/audience.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import { facts, heading, names, note, numbers, paragraph, part, row, texts } from './blocks.ts';
import type { ReportSource } from './build.ts';
import { caution } from './caution.ts';
import { changesSinceClosing } from './changes.ts';
import { sourceName } from './evidence.ts';
import { listsRead } from './lists.ts';
import type { Block } from './model.ts';
import { scaleBlocks } from './scale.ts';
import { datesText, itemName, kindText, reviewerText } from './wording.ts';

/** How the review was done: by whom, when and with what, how the scale works and is read, and how sure the band is. */
export function methodPart(source: ReportSource): Block[] {
  const { say } = source;
  return [
    part('method', say('How the review was done')),
    ...formNotes(source),
    methodFacts(source),
    ...caution(source),
    ...evidenceTable(source),
    ...listsRead(source),
    ...changesSinceClosing(source),
    ...scaleBlocks(source),
    ...readings(source),
  ];
}

/** What this form of the report leaves out, and that its language has not been checked. */
function formNotes({ audience, language, say }: ReportSource): Block[] {
  const unchecked = language.checked
    ? []
    : [
        note(
          'warning',
          say('Not yet checked by a translator'),
          say(
            'The fixed words of this report are in {language} and need to be read by a translator before it is published.',
            {
              language: language.name,
            },
          ),
        ),
      ];
  if (audience === 'service') return unchecked;
  const left =
    audience === 'commissioner'
      ? say(
          'This is the form for commissioners. The notes of evidence, and from whom they come, are left out.',
        )
      : say(
          'This is the form for the public. Notes, the names of people and lists are left out, and counts below {count} are shown as “fewer than {count}”.',
          { count: smallestCount },
        );
  return [...unchecked, note('information', say('What is left out'), left)];
}

function methodFacts({ review, rubric, result, organisation, say }: ReportSource): Block {
  const { service, reviewers } = review;
  const { edition, version } = result.rubric;
  return facts([
    [say('Service'), service.name],
    [say('Provider'), service.provider],
    [say('Area'), service.area],
    [say('Region'), service.region],
    [say('Dates of the review'), datesText(review.dates, say)],
    [say('Kind of review'), kindText(review, say)],
    [say('Reviewers'), reviewers.map(reviewerText).join('\n') || say('Not recorded')],
    [say('Published by'), organisation],
    [say('Rubric'), rubric.title],
    [
      say('Edition'),
      say('{edition}; version {version} of the rubric file', {
        edition: edition ?? rubric.edition,
        version: version ?? rubric.version,
      }),
    ],
    [say('Status'), review.status === 'final' ? say('Final') : say('In progress')],
  ]);
}

/** How much evidence there is of each kind, for how many items, and how many were interviewed. */
function evidenceTable(source: ReportSource): Block[] {
  const { review, rubric, interviewed, say } = source;
  const title = say('Evidence by kind of source');
  const noted = Object.values(review.items).map(({ evidence }) => evidence.map((entry) => entry.source));
  const codes = [...new Set([...Object.keys(rubric.sources), ...noted.flat()])];
  const rows = codes.map((code) => {
    const entries = noted.flat().filter((other) => other === code).length;
    const items = noted.filter((own) => own.includes(code)).length;
    return row('plain', sourceName(code, source), countText(entries, source), countText(items, source));
  });
  const columns = [names(say('Kind of source')), numbers(say('Notes')), numbers(say('Items'))];
  return [
    heading(2, 'method-evidence', say('Evidence')),
    { kind: 'table', title, columns, rows },
    ...(interviewed === 0
      ? []
      : [
          paragraph(
            say('People or groups interviewed, as named in the notes: {count}.', {
              count: countText(interviewed, source),
            }),
          ),
        ]),
  ];
}

function countText(count: number, { audience, say }: ReportSource): string {
  if (audience !== 'public' || count === 0 || count >= smallestCount) return `${count}`;
  return say('fewer than {count}', { count: smallestCount });
}

/** How gaps and overlaps of the scale are read, item by item. */
function readings({ rubric, say }: ReportSource): Block[] {
  const items = allItems(rubric).filter((item) => item.readings.length > 0);
  if (items.length === 0) return [];
  const title = say('How the scale is read here');
  return [
    heading(2, 'method-readings', title),
    paragraph(say('Where the printed scale leaves room, every review is read in the same way:')),
    {
      kind: 'table',
      title,
      columns: [names(say('Item')), texts(say('Reading'), 2.4)],
      rows: items.map((item) => row('plain', itemName(item), item.readings.join('\n'))),
    },
  ];
}
