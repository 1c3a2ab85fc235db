import { formatNumber } from '../suggestion/numbers.ts';
import type { Bound, Lack, Way } from './model.ts';

/** A sentence on what is missing, and the options that it leads up to. */
export interface LackWords {
  text: string;
  options: readonly string[];
}

/** What is missing, in words: mostly one sentence. Texts of a rubric are given as they are. */
export function lackWords(lack: Lack): LackWords[] {
  switch (lack.kind) {
    case 'ticks':
      return tickWords(lack);
    case 'figure':
      return [{ text: figureText(lack), options: [] }];
    case 'answer': {
      const needed = lack.needed.map(({ text }) => text).join(' / ');
      return [{ text: `${lack.ask} Now: ${lack.given.text}. Needed: ${needed}.`, options: [] }];
    }
    case 'unknown':
      return [{ text: `Not known yet: ${lack.ask}`, options: [] }];
    case 'no-figure':
      return [{ text: `Cannot be worked out from what is given: ${lack.name}.`, options: [] }];
    case 'rated-lower':
      return [{ text: loweredText(lack), options: [] }];
  }
}

function tickWords({ ask, all, more }: Extract<Lack, { kind: 'ticks' }>): LackWords[] {
  const named = all.map(({ text }) => text);
  const words = named.length === 0 ? [] : [{ text: `${ask} Not yet:`, options: named }];
  if (more === null) return words;
  const head = named.length === 0 ? ask : 'Also';
  const count = `${head} ${more.count} more of these ${more.of.length}:`;
  return [...words, { text: count, options: more.of.map(({ text }) => text) }];
}

function figureText(lack: Extract<Lack, { kind: 'figure' }>): string {
  const { name, value, bound, ways } = lack;
  const head = `${name}: ${formatNumber(value)}. Needed: ${bound.kind} ${formatNumber(bound.value)}${farText(lack)}.`;
  return [head, ...ways.filter(({ as }) => as !== 'itself').map(wayText)].join(' ');
}

/** How far it is to the bound; nothing where the value stands right at one that it must pass. */
function farText({ bound, by, ways }: Extract<Lack, { kind: 'figure' }>): string {
  const itself = ways.find(({ as }) => as === 'itself');
  if (itself !== undefined) return `, ${changeText(itself)}`;
  return by === 0 ? '' : `, ${formatNumber(by)} ${more(bound) ? 'more' : 'less'}`;
}

/** e.g. `With 6.8 full-time equivalents that is at most 136 people: 7 fewer.` */
function wayText(way: Way, at: number): string {
  const limit = `${way.to > way.from ? 'at least' : 'at most'} ${formatNumber(way.to)}`;
  const given = way.given.map(({ value, unit }) => `${formatNumber(value)} ${unit}`).join(' and ');
  if (way.as === 'part') {
    const whole = formatNumber(way.given[0]?.value ?? 0);
    return `That is ${limit} of ${whole} ${way.unit} instead of ${formatNumber(way.from)}: ${changeText(way)}.`;
  }
  if (at > 0) return `Or, with ${given}, ${limit} ${way.unit}: ${changeText(way)}.`;
  return `With ${given} that is ${limit} ${way.unit}: ${changeText(way)}.`;
}

function changeText({ from, to, whole }: Way): string {
  const change = formatNumber(Math.abs(to - from));
  return `${change} ${to > from ? 'more' : whole ? 'fewer' : 'less'}`;
}

function more({ kind }: Bound): boolean {
  return kind === 'at least' || kind === 'more than';
}

function loweredText({ reaches, reason }: Extract<Lack, { kind: 'rated-lower' }>): string {
  const facts = `The facts reach ${reaches}, but the rating is lower`;
  return reason === null ? `${facts}, and no reason is given. Check the rating.` : `${facts}: ${reason}`;
}
