import { basename } from 'node:path';
import { type Audience, audiences } from '../../core/audience.ts';
import type { Review } from '../../core/review/model.ts';
import { writeReview } from '../../core/review/write.ts';
import { allItems } from '../../core/rubric/lookup.ts';
import type { Rubric } from '../../core/rubric/model.ts';
import type { Settings } from '../../core/settings/read.ts';
import type { Choices } from '../../reports/outline/build.ts';
import type { Attachment } from '../../reports/outline/model.ts';
import { languageOf, languages } from '../../reports/words/languages.ts';
import type { Language } from '../../reports/words/say.ts';
import { misuse } from '../failure.ts';

/** What the command line asks of the words of a report. */
export interface WordWishes {
  for?: string;
  language?: string;
  title?: string;
  comments?: true;
}

/** What is chosen about the words of a report: by the command line first, then by the settings. */
export function choicesOf(wishes: WordWishes, settings: Settings, file: string, rubric: Rubric): Choices {
  return {
    audience: audienceOf(wishes.for) ?? settings.audience ?? 'service',
    language: languageFor(wishes.language ?? settings.language ?? 'en'),
    title: wishes.title ?? settings.title,
    organisation: settings.organisation,
    comments: wishes.comments === true,
    carry: (review) => attachmentOf(review, file, rubric),
  };
}

function audienceOf(wanted: string | undefined): Audience | null {
  return audiences.find((audience) => audience === wanted) ?? null;
}

function languageFor(code: string): Language {
  const found = languageOf(code);
  if (found !== null) return found;
  const known = languages.map((language) => `${language.code} (${language.name})`).join(', ');
  throw misuse(`There are no words for a report in “${code}”.`, `There is ${known}.`);
}

/** The review as a file inside the report, from which it can be read back. */
function attachmentOf(review: Review, file: string, rubric: Rubric): Attachment {
  const name = basename(file).replace(/(\.review)?\.(json|ya?ml|pdf)$/i, '');
  return {
    name: `${name}.review.json`,
    description: 'The review that this report was made from, for ips-fidelity',
    mediaType: 'application/json',
    text: writeReview(
      review,
      allItems(rubric).map(({ id }) => id),
    ),
  };
}
