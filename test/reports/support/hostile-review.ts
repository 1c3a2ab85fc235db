import { untouchedItem } from '../../../src/core/review/build.ts';
import type { Review } from '../../../src/core/review/model.ts';
import { goodReview } from './sample-reviews.ts';

/** Texts that would be more than text in a format that does not take care. */
export const hostileTexts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style></title></textarea><svg onload=alert(1)>',
  'javascript:alert(1) and [click](javascript:alert(1)) and data:text/html,x',
  ']]> <![CDATA[ <!-- --> <?xml ?> &lt;b&gt; &amp; &#60;',
  '# Heading\n## Another\n- item\n1. one\n> quote\n| a | b |\n|---|---|\n```\ncode\n```',
  '*bold* _em_ ~~gone~~ `code` ![x](y) [a]: https://a.example <https://a.example> www.a.example',
  'line one\n\n    indented\n***\n---\n===\n\\# \\* back\\slash \\',
  'a | b || c @everyone #12 :smile: http://a.example/?a=1&b="2"',
  '=HYPERLINK("http://a.example") +1 -1 @SUM(A1) \t=1',
];

/** A review in which every text that people write is one of those. */
export const hostileReview: Review = {
  ...goodReview,
  service: {
    ...goodReview.service,
    name: `${hostileTexts[1]} ${hostileTexts[3]}`,
    provider: hostileTexts[5] ?? null,
  },
  reviewers: [{ id: 'x', name: hostileTexts[2] ?? '', role: hostileTexts[7] ?? null }],
  summary: { strengths: hostileTexts.join('\n'), priorities: hostileTexts.join('\n\n') },
  items: Object.fromEntries(
    Object.entries(goodReview.items).map(([id, item], index) => [
      id,
      {
        ...untouchedItem,
        ...item,
        override: textAt(index),
        recommendation: hostileTexts.join('\n'),
        evidence: hostileTexts.map((note, place) => ({
          source: place === 0 ? '<b>MIS</b>' : 'INT',
          from: textAt(index + place),
          note,
          by: 'x',
        })),
      },
    ]),
  ),
};

function textAt(index: number): string {
  return hostileTexts[index % hostileTexts.length] ?? '';
}
