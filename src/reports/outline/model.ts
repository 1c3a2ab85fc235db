import type { Chart } from '../charts/model.ts';

/**
 * What a report says, as plain data. Every word of the report stands here, clean and in order; a renderer
 * decides how it looks and nothing about what it says.
 */
export interface ReportOutline {
  title: string;
  /** BCP 47, e.g. `en-GB`. */
  language: string;
  /** True while the review is incomplete: the report then carries no total and no band. */
  draft: boolean;
  document: DocumentFacts;
  furniture: Furniture;
  cover: Cover;
  contents: { title: string };
  blocks: readonly Block[];
  /** The review itself, as much of it as the readers may see, to be carried in the file; null where it is not. */
  attachment: Attachment | null;
}

/** A file inside the report. */
export interface Attachment {
  /** E.g. `north-vale.review.json`. */
  name: string;
  description: string;
  mediaType: string;
  text: string;
}

/** What the file says about itself. */
export interface DocumentFacts {
  authors: readonly string[];
  /** The organisation that publishes it. */
  publisher: string | null;
  subject: string;
  /** An ISO date of the review itself, so that the same review always gives the same file. */
  date: string;
}

/** What stands at the head and foot of every page. */
export interface Furniture {
  header: { start: string; end: string };
  footer: { start: string; mark: string | null };
  /** With the places `{page}` and `{pages}`. */
  pageNumber: string;
}

/** The front page, for those who read no more; it fits on one page. */
export interface Cover {
  kicker: string;
  title: string;
  subtitle: string | null;
  /** Its headings are of level 2 and not listed. */
  blocks: readonly Block[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | FactList
  | Table
  | ChartBlock
  | Evidence
  | RatingBlock
  | Standing
  | Note
  | AnswerForm;

export interface Heading {
  kind: 'heading';
  /** 1 a part, 2 an item or a chapter of a part, 3 a heading inside it. */
  level: 1 | 2 | 3;
  /** Stable: it follows from the rubric and the kind of part, never from a place in the report. */
  id: string;
  /** The number of an item; null for all other headings. */
  number: string | null;
  text: string;
  /** Whether it starts on a new page. */
  newPage: boolean;
  /** Whether it stands in the contents. */
  listed: boolean;
}

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  tone: 'normal' | 'quiet';
}

export interface List {
  kind: 'list';
  items: readonly string[];
}

/** Names and values, as a list of pairs. */
export interface FactList {
  kind: 'facts';
  facts: readonly Fact[];
}

export interface Fact {
  label: string;
  /** Lines are parted by line feeds. */
  value: string;
  /** Whether it is a part of the fact above it, such as one option of a checklist. */
  part: boolean;
}

export interface Table {
  kind: 'table';
  /** What the table holds, for those who do not see it. */
  title: string;
  columns: readonly Column[];
  rows: readonly Row[];
}

export interface Column {
  title: string;
  /** `blank` cells are left empty to be filled in by the readers, with room to write. */
  kind: 'number' | 'text' | 'blank';
  /** How much of the room text and blank columns share; 0 for numbers, which take what they need. */
  share: number;
  /** Whether its cells name their rows: the row headers, for those who listen to a table. At most one column does. */
  names: boolean;
}

export interface Row {
  kind: 'plain' | 'group' | 'sum';
  cells: readonly Cell[];
}

export interface Cell {
  text: string;
  /** The id of the heading that it leads to. */
  link: string | null;
}

export interface ChartBlock {
  kind: 'chart';
  chart: Chart;
}

/** What supports a rating: each entry with its source, from whom or what, and the note. */
export interface Evidence {
  kind: 'evidence';
  columns: { source: string; note: string };
  entries: readonly EvidenceEntry[];
}

export interface EvidenceEntry {
  source: string;
  from: string | null;
  note: string;
}

/** The rating of one item: the figure, its place on the scale and the wording that goes with it. */
export interface RatingBlock {
  kind: 'rating';
  figure: string;
  caption: string;
  steps: readonly { text: string; chosen: boolean }[];
  wording: readonly Fact[];
}

/** Where the service stands: total and band, or what is still possible. */
export interface Standing {
  kind: 'standing';
  label: string;
  figure: string;
  title: string;
  text: string;
}

export interface Note {
  kind: 'note';
  tone: 'information' | 'warning';
  title: string;
  text: string;
}

/** A place for the service to answer what the report says of an item. */
export interface AnswerForm {
  kind: 'answer';
  /** What tells the review from all others, so that no answer is taken for one to another review. */
  review: string;
  /** The id of the item. */
  item: string;
  title: string;
  verdict: { label: string; options: readonly { id: 'agree' | 'disagree'; text: string }[] };
  fields: readonly { id: 'comment' | 'evidence'; label: string }[];
}
