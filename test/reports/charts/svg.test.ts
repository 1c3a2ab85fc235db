import { describe, expect, it } from 'vitest';
import { drawGauge } from '../../../src/reports/charts/gauge.ts';
import { exactScreenWidth, screenFont, screenWidth } from '../../../src/reports/charts/screen-widths.ts';
import { type Drawing, palette } from '../../../src/reports/charts/shapes.ts';
import { svgOf } from '../../../src/reports/charts/svg.ts';
import { first } from '../support/outline-text.ts';
import { goodReview, outlineOf } from '../support/sample-reviews.ts';

const options = {
  id: 'chart-1',
  title: 'Where the service stands',
  description: 'The total is 103.',
  palette,
  font: screenFont,
  lengthOf: exactScreenWidth,
};

function drawn(shapes: Drawing['shapes']): string {
  return svgOf({ width: 100, height: 50, shapes }, options);
}

describe('a chart as SVG', () => {
  it('names and describes itself', () => {
    expect(drawn([])).toMatch(
      /^<svg .*role="img" aria-labelledby="chart-1-title chart-1-description" viewBox="0 0 100 50"/,
    );
    expect(drawn([])).toContain('<title id="chart-1-title">Where the service stands</title>');
    expect(drawn([])).toContain('<desc id="chart-1-description">The total is 103.</desc>');
  });

  it('has every shape of the drawing, in order', () => {
    const { chart } = first(
      [...outlineOf(goodReview).cover.blocks, ...outlineOf(goodReview).blocks],
      'chart',
    );
    if (chart.kind !== 'gauge') throw new Error('The first chart is the gauge.');
    const drawing = drawGauge(chart, 400, screenWidth);
    const names = [...svgOf(drawing, options).matchAll(/<(rect|line|polygon|text)\b/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(drawing.shapes.map(({ kind }) => kind));
  });

  it('paints with what the palette says', () => {
    const rect = { kind: 'rect', x: 1.006, y: 2, width: 3, height: 4, fill: 'accent', stroke: null } as const;
    expect(drawn([rect])).toContain(
      '<rect x="1.01" y="2" width="3" height="4" fill="#005eb8" stroke="none"/>',
    );
    const themed = svgOf(
      { width: 1, height: 1, shapes: [rect] },
      { ...options, palette: { ...palette, accent: 'var(--accent)' } },
    );
    expect(themed).toContain('fill="var(--accent)"');
  });

  it('shows user text as text', () => {
    const text = `<script>alert("1")</script> & '`;
    const shape = { kind: 'text', x: 0, y: 9, text, size: 10, weight: 'bold', colour: 'ink' } as const;
    const svg = svgOf(
      { width: 1, height: 1, shapes: [shape] },
      { ...options, id: '"><x', title: text, description: text },
    );
    expect(svg).not.toMatch(/<script|<x|"><x/);
    expect(svg.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt; &amp; &#39;/g)).toHaveLength(3);
  });

  it('holds a text to its width where all its characters are known, and never squeezes others', () => {
    const shape = { kind: 'text', x: 0, y: 9, size: 10, weight: 'regular', colour: 'ink' } as const;
    expect(drawn([{ ...shape, text: 'Żółw' }])).toContain('textLength');
    expect(drawn([{ ...shape, text: 'кириллица' }])).not.toContain('textLength');
  });
});

describe('widths on a screen', () => {
  it.each([
    ['Good fidelity', 'regular', 55.58],
    ['103', 'bold', 16.68],
    ['é', 'regular', 5.56],
  ] as const)('are those of the usual faces: %s', (text, weight, width) => {
    expect(exactScreenWidth(text, 10, weight)).toBeCloseTo(width, 2);
    expect(screenWidth(text, 10, weight)).toBeCloseTo(width, 2);
  });

  it('allow for the widest where a face is not known', () => {
    expect(screenWidth('日本', 10, 'regular')).toBe(20);
    expect(exactScreenWidth('日本', 10, 'regular')).toBeNull();
  });
});
