import type { Look } from '../look.ts';
import type { Attachment, Cover, ReportOutline } from '../outline/model.ts';
import { blocksHtml } from './blocks.ts';
import { contentsHtml, contentsId, listedHeadings } from './contents.ts';
import { headHtml } from './head.ts';
import { type Html, html, trusted } from './html.ts';
import { logoHtml } from './logo.ts';

/** Renders a report as one web page that needs nothing beside it: no script, no font, no network. */
export function renderWeb(outline: ReportOutline, look: Pick<Look, 'paper' | 'palette' | 'logo'>): string {
  const { language, furniture, cover, blocks, attachment } = outline;
  const page = html`<!doctype html>
<html lang="${language}">
${headHtml(outline, look)}
<body>
${skipLink(outline)}
${bannerHtml(furniture)}
<main>
${coverHtml(cover, look.logo)}
${contentsHtml(outline)}
<div class="report">
${blocksHtml(blocks, { id: 'block', title: cover.title, above: 1 }).flatMap((block) => [block, newLine])}</div>
</main>
<footer class="furniture"><p>${furniture.footer.start}</p>${attachment === null ? null : attachmentHtml(attachment)}</footer>
</body>
</html>
`;
  return page.html;
}

const newLine = trusted('\n');

/** For those who go through the page by keyboard: past the contents, to the first part. */
function skipLink({ contents, blocks }: ReportOutline): Html {
  const { id, text } = listedHeadings(blocks)[0] ?? { id: contentsId, text: contents.title };
  return html`<a class="skip" href="#${id}">${text}</a>`;
}

/** What stands at the head of every page on paper. */
function bannerHtml({ header, footer: { mark } }: ReportOutline['furniture']): Html {
  const sign = mark === null ? null : html`<strong class="mark">${mark}</strong>`;
  return html`<header class="banner furniture"><p>${header.start}</p>${sign}<p>${header.end}</p></header>`;
}

function coverHtml({ kicker, title, subtitle, blocks }: Cover, logo: Look['logo']): Html {
  return html`<div class="cover">${logo === null ? null : logoHtml(logo)}<p class="kicker">${kicker}</p><h1>${title}</h1>${
    subtitle === null ? null : html`<p class="subtitle">${subtitle}</p>`
  }
${blocksHtml(blocks, { id: 'cover', title, above: 0 }).flatMap((block) => [block, newLine])}</div>`;
}

/** The file in the report, as a link that saves it; a page without a script cannot carry it otherwise. */
function attachmentHtml({ name, description, mediaType, text }: Attachment): Html {
  const address = `data:${mediaType};charset=utf-8;base64,${Buffer.from(text).toString('base64')}`;
  return html`<p><a href="${address}" download="${name}">${name}</a> ${description}</p>`;
}
