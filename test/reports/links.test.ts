import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkSpans } from '../../src/reports/links.ts';

const links = (text: string) =>
  linkSpans(text).flatMap(({ href, text: shown }) => (href === null ? [] : [shown]));

describe('links in a text', () => {
  it('are web and mail addresses that are written out', () => {
    expect(linkSpans('See https://ips.example/a?b=1#c, or write to mailto:team@ips.example.')).toEqual([
      { text: 'See ', href: null },
      { text: 'https://ips.example/a?b=1#c', href: 'https://ips.example/a?b=1#c' },
      { text: ', or write to ', href: null },
      { text: 'mailto:team@ips.example', href: 'mailto:team@ips.example' },
      { text: '.', href: null },
    ]);
  });

  it.each([
    ['(https://ips.example/a)', 'https://ips.example/a'],
    ['(see https://ips.example/a_(b))', 'https://ips.example/a_(b)'],
    ['“http://ips.example/”', 'http://ips.example/'],
    ['https://ips.example/a…', 'https://ips.example/a'],
    ['<https://ips.example/a>', 'https://ips.example/a'],
    ['https://ips.example/a).', 'https://ips.example/a'],
    ['HTTPS://IPS.example', 'HTTPS://IPS.example'],
  ])('end where the address ends: %s', (text, address) => {
    expect(links(text)).toEqual([address]);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,<script>',
    'file:///etc/passwd',
    'ftp://ips.example',
    'www.ips.example',
    'team@ips.example',
    'xhttps://ips.example',
    'view-source+https://ips.example',
    'https://',
    'http://:80/',
    'https://bank.example@evil.example/',
    'mailto:nobody',
    'mailto:?subject=a@b.c',
    '',
  ])('are nothing else: %s', (text) => {
    expect(linkSpans(text)).toEqual([{ text, href: null }]);
  });

  it('lose no letter of any text', () => {
    assert(
      property(
        string({ unit: 'binary' }),
        (text) =>
          linkSpans(text)
            .map((span) => span.text)
            .join('') === text,
      ),
    );
    assert(
      property(string(), string(), (before, after) => {
        const text = `${before} https://a.example/${after}`;
        return (
          linkSpans(text)
            .map((span) => span.text)
            .join('') === text
        );
      }),
    );
  });

  it('are found in a long text without delay', () => {
    const started = performance.now();
    linkSpans('https://a.example/'.concat(')'.repeat(20_000)));
    linkSpans('http://'.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
