import type { Colour } from '../charts/shapes.ts';

/** A style of the report; sizes are */
export interface Style {
  id: string;
  name: string;
  type?: 'paragraph' | 'character' | 'table';
  basedOn?: string;
  next?: string;
  size?: number;
  bold?: boolean;
  colour?: Colour;
  underline?: true;
  /** Space before and after. */
  space?: readonly [before: number, after: number];
  /** Indent on the left and of the first line back. */
  indent?: readonly [left: number, hanging: number];
  /** Of a heading, from 1. */
  level?: number;
  /** Stays on the page of the paragraph after it. */
  keepNext?: boolean;
  /** Lines around: a bar on the left, a rule below. */
  bar?: Colour;
  rule?: Colour;
  /** Whether the rule parts its own paragraphs too. */
  between?: true;
  centred?: true;
  /** Lines set as close as they are: what stands in the others stands a little apart. */
  close?: true;
  ground?: Colour;
  bullet?: true;
}

/** All styles of a report. */
export const styleSheet: readonly Style[] = [
  { id: 'Normal', name: 'Normal' },
  { id: 'BodyText', name: 'Body Text', space: [0, 6] },
  { id: 'Quiet', name: 'Quiet Text', basedOn: 'BodyText', colour: 'quiet' },
  { id: 'Title', name: 'Title', size: 26, bold: true, space: [4, 2], next: 'BodyText' },
  { id: 'Subtitle', name: 'Subtitle', size: 14, colour: 'quiet', space: [0, 8], next: 'BodyText' },
  { id: 'Kicker', name: 'Kicker', size: 14, bold: true, colour: 'accent', space: [0, 0], next: 'Title' },
  {
    ...{ id: 'Heading1', name: 'heading 1', size: 22, bold: true, space: [0, 12], level: 1 },
    ...{ next: 'BodyText', keepNext: true },
  },
  {
    ...{ id: 'Heading2', name: 'heading 2', size: 15, bold: true, space: [22, 6], level: 2 },
    ...{ next: 'BodyText', keepNext: true },
  },
  {
    ...{ id: 'Heading3', name: 'heading 3', size: 12, bold: true, colour: 'accent', space: [12, 4] },
    ...{ level: 3, next: 'BodyText', keepNext: true },
  },
  // The contents take the two styles above; a heading that does not stand there has one of these.
  { id: 'Heading1Unlisted', name: 'Heading 1 Unlisted', basedOn: 'Heading1', next: 'BodyText' },
  {
    id: 'Heading2Unlisted',
    name: 'Heading 2 Unlisted',
    basedOn: 'Heading2',
    space: [12, 4],
    next: 'BodyText',
  },
  { id: 'TOCHeading', name: 'TOC Heading', size: 22, bold: true, space: [0, 12], keepNext: true },
  { id: 'TOC1', name: 'toc 1', bold: true, space: [6, 1] },
  { id: 'TOC2', name: 'toc 2', space: [0, 1], indent: [48, 32] },
  { id: 'ListBullet', name: 'List Bullet', space: [0, 2], bullet: true },
  { id: 'Fact', name: 'Fact', space: [3, 3], rule: 'rule', between: true },
  { id: 'TableText', name: 'Table Text', size: 11, space: [2, 2] },
  { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', bold: true, colour: 'quiet' },
  { id: 'Panel', name: 'Panel', space: [0, 0], indent: [10, 0], bar: 'accent', ground: 'pale' },
  {
    id: 'PanelLabel',
    name: 'Panel Label',
    basedOn: 'Panel',
    size: 11,
    bold: true,
    colour: 'quiet',
    keepNext: true,
  },
  {
    id: 'PanelFigure',
    name: 'Panel Figure',
    basedOn: 'Panel',
    size: 26,
    bold: true,
    colour: 'accent',
    keepNext: true,
  },
  { id: 'PanelTitle', name: 'Panel Title', basedOn: 'Panel', size: 15, bold: true, keepNext: true },
  { id: 'NoteTitle', name: 'Note Title', basedOn: 'Panel', bold: true, colour: 'accent', keepNext: true },
  { id: 'Warning', name: 'Warning', space: [0, 0], indent: [10, 0], bar: 'warning', ground: 'blush' },
  {
    id: 'WarningTitle',
    name: 'Warning Title',
    basedOn: 'Warning',
    bold: true,
    colour: 'warning',
    keepNext: true,
  },
  { id: 'Gap', name: 'Gap', size: 4, space: [0, 0] },
  { id: 'Picture', name: 'Picture', space: [4, 6], close: true },
  {
    id: 'AnswerTitle',
    name: 'Answer Title',
    basedOn: 'BodyText',
    bold: true,
    space: [14, 4],
    keepNext: true,
  },
  { id: 'Header', name: 'header', size: 10, colour: 'quiet', space: [0, 10], rule: 'rule' },
  { id: 'Footer', name: 'footer', size: 10, colour: 'quiet' },
  { id: 'Mark', name: 'Draft Mark', size: 11, bold: true, colour: 'warning', centred: true },
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', type: 'character' },
  { id: 'Hyperlink', name: 'Hyperlink', type: 'character', colour: 'accent', underline: true },
  { id: 'PlaceholderText', name: 'Placeholder Text', type: 'character', colour: 'quiet' },
  { id: 'TableNormal', name: 'Normal Table', type: 'table' },
  { id: 'ReportTable', name: 'Report Table', type: 'table', basedOn: 'TableNormal' },
];
