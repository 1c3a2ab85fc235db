import type { Look } from '../look.ts';
import type { ReportSource } from '../outline/build.ts';
import type { ReportOutline } from '../outline/model.ts';
import { aboutSheet } from './about.ts';
import { listsSheet } from './lists.ts';
import { hasNotes, notesSheet } from './notes.ts';
import { scoresSheet } from './scores.ts';
import { writeWorkbook } from './workbook.ts';

/** The score sheet of a review as an Excel workbook: what the report's table of scores says, to go on working with. */
export function renderExcel(source: ReportSource, outline: ReportOutline, look: Look): Promise<Uint8Array> {
  const { rubric } = source;
  const { title, language, document, furniture } = outline;
  const plan = {
    title,
    subject: document.subject,
    authors: document.authors,
    publisher: document.publisher,
    language,
    date: document.date,
    paper: look.paper,
    sheets: [
      scoresSheet(source, outline),
      aboutSheet(source, outline),
      ...(hasNotes(source) ? [notesSheet(source, furniture.footer)] : []),
      listsSheet(rubric),
    ],
  };
  return writeWorkbook(plan, look, rubric.scale.recommendBelow);
}
