/** A rubric unlike the shipped one: other ids, ratings from 0 to 4, a mean, two bands. */
export const ownRubric = `id: tea-round
title: Tea round scale
edition: first
version: "2.1"
language: en-GB
scale: {min: 0, max: 4}
total: mean
sources: {TAS: Tasting}
bands:
  - {id: fine, title: Fine tea, from: 2.5, to: 4}
  - {id: poor, title: Poor tea, from: 0, to: 2.5}
sections:
  - id: pot
    title: The pot
    items:
      - id: warmth
        number: 1
        title: Warmth of the pot
        asks: How warm the pot is.
        evidence: [{source: TAS, look: The first cup}]
        inputs:
          - {id: degrees, kind: number, unit: degrees, ask: How warm is it?}
        anchors:
          4: {text: Hot., when: {degrees: {min: 80}}}
          3: {text: Warm., when: {degrees: {min: 60}}}
          2: {text: Lukewarm., when: {degrees: {min: 40}}}
          1: {text: Cool., when: {degrees: {min: 20}}}
          0: {text: Cold.}
  - id: leaf
    title: The leaf
    items:
      - id: leaf-quality
        number: 2
        title: Quality of the leaf
        asks: How good the leaf is.
        anchors:
          4: {text: Whole leaf.}
          3: {text: Broken leaf.}
          2: {text: Fannings.}
          1: {text: Dust.}
          0: {text: None.}
`;

/** A review rated with it. */
export function ownReview(warmth: number | null, leaf: number | null, more: object = {}): string {
  const review = {
    format: 'ips-fidelity-review',
    version: 1,
    rubric: { id: 'tea-round' },
    kind: 'self',
    status: 'in-progress',
    service: { id: 'kitchen', name: 'The kitchen' },
    dates: { from: '2026-05-04', to: '2026-05-05' },
    items: { warmth: { rating: warmth }, 'leaf-quality': { rating: leaf } },
    ...more,
  };
  return JSON.stringify(review, null, 2);
}
