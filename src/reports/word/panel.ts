import type { Note, RatingBlock, Standing } from '../outline/model.ts';
import type { Canvas } from './canvas.ts';
import { twip } from './page.ts';
import { paragraphs, run, styled } from './text.ts';
import { element, type Xml } from './xml.ts';

/** The gap between a panel and what stands around it: a paragraph of its own, so that the ground does not fill it. */
const gap = () => styled('Gap', []);

/** A note with a bar on its left and a title, told apart by more than its colour. */
export function noteBlock({ tone, title, text }: Note, canvas: Canvas): Xml[] {
  const [head, body] = tone === 'warning' ? ['WarningTitle', 'Warning'] : ['NoteTitle', 'Panel'];
  return [gap(), styled(head, [run(title)]), ...paragraphs(text, body, canvas), gap()];
}

/** Where the service stands, as the largest words on the page. */
export function standingBlock({ label, figure, title, text }: Standing, canvas: Canvas): Xml[] {
  return [
    gap(),
    styled('PanelLabel', [run(label)]),
    styled('PanelFigure', [run(figure)]),
    styled('PanelTitle', [run(title)]),
    ...paragraphs(text, 'Panel', canvas),
    gap(),
  ];
}

/** The rating as a figure and as a place on the scale, with the wording that goes with it. */
export function ratingBlock({ figure, caption, steps, wording }: RatingBlock, canvas: Canvas): Xml[] {
  const last = wording.length - 1;
  return [
    gap(),
    styled(
      'Panel',
      [
        run(figure, { bold: true, size: 44, colour: canvas.colour('accent') }),
        run(`  ${caption}`, { bold: true }),
        ...(steps.length * stepWidth > canvas.page.text / 2 ? [] : scale(steps, canvas)),
      ],
      element('w:keepNext'),
      element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': canvas.page.text - 8 * twip })),
    ),
    ...wording.flatMap(({ label, value: text }, index) => [
      styled('PanelLabel', [run(label)], element('w:spacing', { 'w:before': 80 })),
      ...paragraphs(text, 'Panel', canvas, { held: index < last }),
    ]),
    gap(),
  ];
}

const stepWidth = 24 * twip;

/** The scale as a row of boxes; the rating is the one that is filled, with a bold figure. */
function scale(steps: RatingBlock['steps'], { colour }: Canvas): Xml[] {
  const boxes = steps.flatMap(({ text, chosen }) => [
    run(' ', { size: 24 }),
    chosen
      ? run(`\u00a0${text}\u00a0`, {
          bold: true,
          colour: colour('white'),
          frame: colour('accent'),
          ground: colour('accent'),
        })
      : run(`\u00a0${text}\u00a0`, {
          colour: colour('quiet'),
          frame: colour('quiet'),
          ground: colour('white'),
        }),
  ]);
  return [run('\t'), ...boxes];
}
