import type { Logo } from '../look.ts';
import { type Html, html } from './html.ts';

/** The logo of the reader's organisation, inside the page. */
export function logoHtml({ alt, type, bytes, width, height }: Logo): Html {
  const source = `data:image/${type};base64,${Buffer.from(bytes).toString('base64')}`;
  return html`<img class="logo" src="${source}" alt="${alt}" width="${`${width}`}" height="${`${height}`}">`;
}
