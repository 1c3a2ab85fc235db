import { describe, expect, it } from 'vitest';
import { scoreReview } from '../../../src/core/scoring.ts';
import { renderJson } from '../../../src/reports/json/render.ts';
import { exampleOutlines } from '../support/example-outlines.ts';
import { goodReview, outlineOf, ukRubric } from '../support/sample-reviews.ts';

describe('a report as JSON', () => {
  it('names its form and version, and holds the outline and the result as they are', () => {
    const result = scoreReview(goodReview, ukRubric);
    const written = renderJson(outlineOf(goodReview), { result });
    expect(Object.keys(JSON.parse(written))).toEqual(['format', 'version', 'outline', 'result']);
    expect(JSON.parse(written)).toEqual({
      format: 'ips-fidelity-report',
      version: 1,
      outline: outlineOf(goodReview),
      result,
    });
    expect(written).toMatch(/^\{\n {2}"format": "ips-fidelity-report",\n {2}"version": 1,\n/);
    expect(written.endsWith('}\n')).toBe(true);
  });

  it.each(exampleOutlines)('loses nothing of an outline: %s', (_, outline) => {
    expect(JSON.parse(renderJson(outline, { result: null })).outline).toEqual(outline);
  });
});
