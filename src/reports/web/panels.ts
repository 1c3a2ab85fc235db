import type { AnswerForm, RatingBlock, Standing } from '../outline/model.ts';
import { type Html, html } from './html.ts';
import { lines } from './prose.ts';

/** Where the service stands, as the largest words after the title. */
export function standingHtml({ label, figure, title, text }: Standing): Html {
  return html`<div class="panel standing"><p class="quiet">${label}</p><p class="figure">${figure}</p><p class="lead">${title}</p><p>${lines(text)}</p></div>`;
}

/** The rating of an item; the row of boxes shows to the eye what figure and caption say. */
export function ratingHtml({ figure, caption, steps, wording }: RatingBlock): Html {
  const boxes = steps.map(({ text, chosen }) =>
    chosen ? html`<span class="chosen">${text}</span>` : html`<span>${text}</span>`,
  );
  const words = wording.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${lines(value)}</dd></div>`);
  return html`<div class="panel rating"><p class="given"><span class="figure">${figure}</span> <span class="caption">${caption}</span></p><div class="steps" aria-hidden="true">${boxes}</div>${words.length === 0 ? null : html`<dl>${words}</dl>`}</div>`;
}

/** A form to be filled in on paper: nothing typed into a page like this one would be kept. */
export function answerHtml({ title, verdict, fields }: AnswerForm): Html {
  const options = verdict.options.map(
    ({ text }) => html`<li><span class="box" aria-hidden="true"></span>${text}</li>`,
  );
  const blanks = fields.map(({ label }) => html`<div><dt>${label}</dt><dd class="blank"></dd></div>`);
  return html`<div class="answer"><p class="lead">${title}</p><dl><div><dt>${verdict.label}</dt><dd><ul>${options}</ul></dd></div>${blanks}</dl></div>`;
}
