/** What a chart shows, as data: figures and words, no coordinates. */
export type Chart = GaugeChart | BarChart;

/** Bands on a line, with the total as a marker or the possible totals as a bar. */
export interface GaugeChart {
  kind: 'gauge';
  /** Says in words all that the chart shows. */
  alt: string;
  /** From the lowest to the highest. */
  bands: readonly GaugeBand[];
  /** The end of the line, above the start of the highest band. */
  end: Mark;
  marker: Mark | null;
  range: { from: Mark; to: Mark } | null;
}

export interface GaugeBand {
  title: string;
  start: Mark;
  /** Whether the total falls in it, or still can. */
  lit: boolean;
}

/** A place on a line, with the text that stands there. */
export interface Mark {
  at: number;
  text: string;
}

/** One bar per item, grouped. */
export interface BarChart {
  kind: 'bars';
  alt: string;
  /** Where the bars start; values run up to the last tick. */
  start: number;
  ticks: readonly Mark[];
  groups: readonly { title: string; bars: readonly Bar[] }[];
  /** What filled and hollow bars and the marks mean. */
  legend: readonly { style: BarStyle | 'mark'; text: string }[];
}

export interface Bar {
  number: string;
  label: string;
  /** Null where there is nothing to draw but the text. */
  value: number | null;
  text: string;
  style: BarStyle;
  /** A value to compare with, such as last time's, drawn as a mark across the bar; null where there is none. */
  mark: Mark | null;
}

export type BarStyle = 'filled' | 'hollow';
