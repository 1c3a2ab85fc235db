import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../src/reports/charts/blocks.ts';
import { cells } from '../../../src/reports/charts/cells.ts';
import type { BarChart, GaugeChart } from '../../../src/reports/charts/model.ts';
import { exampleOutlines } from '../support/example-outlines.ts';

const gauge: GaugeChart = {
  kind: 'gauge',
  alt: '',
  bands: [
    { title: 'Not IPS', start: { at: 25, text: '25' }, lit: false },
    { title: 'Fair fidelity', start: { at: 74, text: '74' }, lit: false },
    { title: 'Good fidelity', start: { at: 100, text: '100' }, lit: true },
    { title: 'Exemplary fidelity', start: { at: 115, text: '115' }, lit: false },
  ],
  end: { at: 125, text: '125' },
  marker: { at: 103, text: '103' },
  range: null,
};

const bars: BarChart = {
  kind: 'bars',
  alt: '',
  start: 0,
  ticks: [0, 1, 2, 3, 4, 5].map((at) => ({ at, text: `${at}` })),
  groups: [
    {
      title: 'Staffing',
      bars: [
        {
          number: '1',
          label: 'Caseload size',
          value: 4,
          text: '4',
          style: 'filled',
          mark: { at: 3, text: '3' },
        },
        {
          number: '12',
          label: 'Work incentives (benefits) planning',
          value: 2,
          text: '2',
          style: 'hollow',
          mark: null,
        },
        {
          number: '13',
          label: 'Disclosure',
          value: null,
          text: 'not rated: not seen yet',
          style: 'filled',
          mark: null,
        },
      ],
    },
  ],
  legend: [
    { style: 'filled', text: '4 or above' },
    { style: 'hollow', text: 'Below 4' },
    { style: 'mark', text: 'Last time' },
  ],
};

describe('a chart in text', () => {
  it('shows the bands as a line, with the total above it and the edges below', () => {
    expect(blocksOf(gauge, 51)).toEqual([
      '                                      103',
      '                                       ▼',
      '│░░░░░░░░░░░░░░░░░░░░░░░░│░░░░░░░░░░░░│██████│░░░░│',
      '25                       74          100    115 125',
      '',
      '░░  25  Not IPS',
      '░░  74  Fair fidelity',
      '██ 100  Good fidelity',
      '░░ 115  Exemplary fidelity',
    ]);
  });

  it('shows the totals still possible as a range', () => {
    const open = {
      ...gauge,
      marker: null,
      range: { from: { at: 75, text: '75' }, to: { at: 125, text: '125' } },
    };
    expect(blocksOf(open, 51).slice(0, 2)).toEqual([
      '                                  75 – 125',
      '                         ├────────────────────────┤',
    ]);
  });

  it('shows each bar with its figure, told apart without colour, and the words where there is none', () => {
    expect(blocksOf(bars, 50)).toEqual([
      'Staffing',
      ' 1 Caseload size          ████████████◆████▋ 4',
      '12 Work incentives        ░░░░░░░░░ 2',
      '   (benefits) planning',
      '13 Disclosure             not rated: not seen yet',
      '',
      '█ 4 or above',
      '░ Below 4',
      '◆ Last time',
    ]);
  });

  it.each([40, 72, 120])('is no wider than it may be, in any report: %i', (width) => {
    for (const [, { cover, blocks }] of exampleOutlines) {
      for (const block of [...cover.blocks, ...blocks]) {
        if (block.kind !== 'chart') continue;
        for (const line of blocksOf(block.chart, width)) expect(cells(line), line).toBeLessThanOrEqual(width);
      }
    }
  });

  it.each([
    ['Llŷr', 4],
    ['日本', 4],
    ['🙂 a', 4],
    ['e\u0301', 1],
    ['', 0],
  ])('counts the columns of a text: %s', (text, count) => {
    expect(cells(text)).toBe(count);
  });
});
