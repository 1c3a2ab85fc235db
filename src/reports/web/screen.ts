/** How the page looks on a screen: one column, from a telephone up; beside it the contents, where there is room. */
export const screenSheet = `*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--white); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; display: block; padding: 0.75rem 1rem; background: var(--white); }
.skip::before { content: '↓ '; content: '↓ ' / ''; }
.banner {
  display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; justify-content: space-between;
  padding: 0.75rem 1rem; border-bottom: 1px solid var(--rule); color: var(--quiet); font-size: 0.9375rem;
}
.banner p { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.mark {
  padding: 0.1rem 0.75rem; border: 2px solid var(--warning); background: var(--blush); color: var(--warning);
  letter-spacing: 0.08em;
}
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
.logo { display: block; width: auto; height: auto; max-width: 100%; max-height: 5rem; margin-bottom: 2rem; }
.kicker { margin: 0; padding-top: 1rem; color: var(--accent); font-size: 1.25rem; font-weight: 600; }
.kicker::before {
  content: ''; display: block; width: 4.5rem; height: 0.375rem; margin: -1rem 0 1rem; background: var(--accent);
}
.subtitle { margin: 0.5rem 0 0; color: var(--quiet); font-size: 1.25rem; }
h1, h2, h3, h4 { margin: 2.5rem 0 0.75rem; line-height: 1.2; text-wrap: balance; }
h1 { margin-top: 0.5rem; margin-bottom: 0.5rem; font-size: clamp(1.875rem, 1.4rem + 2.4vw, 2.75rem); letter-spacing: -0.01em; }
h2 { font-size: clamp(1.5rem, 1.3rem + 1vw, 2rem); }
h3, .cover h2 { font-size: 1.375rem; }
h4 { margin-top: 1.75rem; font-size: 1.0625rem; color: var(--accent); }
h4 + * { margin-top: 0; }
.report .level-1 { margin-top: 4rem; padding-top: 1.5rem; border-top: 4px solid var(--accent); }
.numbered {
  display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 0.5em; padding-top: 1.25rem;
  border-top: 2px solid var(--quiet);
}
.numbered .number { color: var(--accent); }
p { margin: 0 0 1rem; }
ul { margin: 0 0 1rem; padding-left: 1.25rem; }
li { margin-bottom: 0.4rem; }
.quiet { color: var(--quiet); }
.lead { margin-bottom: 0.35rem; font-weight: 600; }
.figure { font-weight: 700; line-height: 1; letter-spacing: -0.02em; color: var(--accent); }
.contents h2 { margin-top: 3rem; font-size: 1.375rem; }
.contents ul { margin: 0; padding: 0; list-style: none; }
.contents li { margin: 0; }
.contents > ul > li { margin-bottom: 0.75rem; }
.contents > ul > li > a { font-weight: 600; }
.contents a { display: flex; gap: 0.5em; padding: 0.25rem 0; text-decoration: none; }
.contents a span:last-child { min-width: 0; }
.contents a:hover { text-decoration: underline; }
.contents .number { flex: 0 0 1.6em; text-align: right; font-variant-numeric: tabular-nums; }
.panel, .note { margin: 1.5rem 0; padding: 1rem 1.25rem; border-left: 0.375rem solid var(--accent); background: var(--pale); }
.panel > :last-child, .note > :last-child { margin-bottom: 0; }
.note.warning { border-color: var(--warning); background: var(--blush); }
.note .lead { color: var(--accent); }
.note.warning .lead { color: var(--warning); }
.standing .figure { margin: 0.25rem 0 0.5rem; font-size: 3.5rem; }
.standing .lead { font-size: 1.375rem; line-height: 1.25; }
.standing .quiet { margin: 0; font-weight: 600; }
.rating { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; }
.rating dl { flex: 1 0 100%; margin: 0; }
.rating dl div + div { margin-top: 0.6rem; }
.rating dt { color: var(--quiet); font-size: 0.9375rem; font-weight: 600; }
.rating dd { margin: 0; }
.given { display: flex; gap: 0.6rem; align-items: baseline; margin: 0; }
.given .figure { font-size: 2.5rem; }
.given .caption { font-weight: 600; }
.steps { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.steps span {
  min-width: 2rem; padding: 0.2rem 0.4rem; border: 1px solid var(--quiet); background: var(--white);
  color: var(--quiet); text-align: center; font-variant-numeric: tabular-nums;
}
.steps .chosen { border-color: var(--accent); background: var(--accent); color: var(--white); font-weight: 700; }
.facts { margin: 1rem 0 1.5rem; border-top: 1px solid var(--rule); }
.facts > div { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.facts .part dt { padding-left: 1.25rem; }
.chart { margin: 1.5rem 0; }
.chart svg { display: block; width: 100%; height: auto; }
.chart .wide { display: none; }
.chart .narrow { max-width: 22rem; }
.answer { margin: 1.5rem 0; padding: 1rem 1.25rem; border: 1px solid var(--quiet); }
.answer dl { margin: 0; }
.answer dt { color: var(--quiet); }
.answer dd { margin: 0.25rem 0 1rem; }
.answer ul { margin: 0; padding: 0; list-style: none; }
.answer .box { display: inline-block; width: 1em; height: 1em; margin-right: 0.5em; border: 1.5px solid var(--ink); vertical-align: -0.12em; }
.answer dd.blank { height: 5rem; border: 1px solid var(--quiet); }
footer { padding: 1.5rem 1rem 3rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.9375rem; }
footer p { max-width: 42rem; margin: 0 auto 0.5rem; }
@media (min-width: 30rem), print {
  .facts > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1.25rem; }
  .chart .wide { display: block; }
  .chart .narrow { display: none; }
}
@media screen and (min-width: 80rem) {
  main { display: grid; grid-template-columns: 18rem minmax(0, 44rem); gap: 0 4rem; justify-content: center; max-width: none; padding: 3rem 2rem 4rem; }
  .cover { grid-column: 2; grid-row: 1; }
  .contents { grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 1rem 2rem 0; font-size: 0.9375rem; }
  .contents h2 { margin-top: 0.5rem; }
  .report { grid-column: 2; }
}
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --rule: var(--ink); } }
@media (forced-colors: active) { .panel, .note, .steps .chosen { border: 2px solid; } }
`;
