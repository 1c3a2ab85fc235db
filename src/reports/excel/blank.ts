import type { Rubric } from '../../core/rubric/model.ts';
import type { Given } from '../../core/session/start.ts';
import type { Look } from '../look.ts';
import { sayIn } from '../words/say.ts';
import { blankAbout } from './about.ts';
import { blankScores } from './blank-scores.ts';
import { listsSheet } from './lists.ts';
import { blankNotes } from './notes.ts';
import { writeWorkbook } from './workbook.ts';

/** Its fixed words are English, as the rubric's own are its own. */
const english = sayIn({ phrases: {} });

/** An empty score sheet to be filled in without this programme; with what is given of the review to come. */
export function renderBlankSheet(given: Given, rubric: Rubric, look: Look): Promise<Uint8Array> {
  const footer = { start: [given.service, rubric.title].filter(Boolean).join(', '), mark: null };
  const plan = {
    title: `Score sheet: ${rubric.title}`,
    subject: given.service ?? rubric.title,
    authors: given.reviewers === undefined ? [] : [given.reviewers],
    publisher: null,
    language: rubric.language,
    // A sheet that nobody has filled in yet is of no day: the same one is always the same file.
    date: '2000-01-01',
    paper: look.paper,
    sheets: [
      blankAbout(given, rubric, footer),
      blankScores(rubric, footer, english),
      blankNotes(rubric, footer, english),
      listsSheet(rubric),
    ],
  };
  return writeWorkbook(plan, look, rubric.scale.recommendBelow);
}
