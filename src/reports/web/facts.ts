import type { Fact } from '../outline/model.ts';
import { type Html, html } from './html.ts';
import { lines } from './prose.ts';

/** Names and values as pairs. */
export function factsHtml(facts: readonly Fact[]): Html {
  return html`<dl class="facts">${facts.map(pair)}</dl>`;
}

function pair({ label, value, part }: Fact): Html {
  return part
    ? html`<div class="part"><dt>${label}</dt><dd>${lines(value)}</dd></div>`
    : html`<div><dt>${label}</dt><dd>${lines(value)}</dd></div>`;
}
