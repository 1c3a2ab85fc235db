/** Chance that is the same on every machine: only exact arithmetic, no logarithm and no cosine. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to 1. Source: mulberry32, Tommy Ettinger, public domain. */
  uniform(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** Nearly normal, mean 0 and variance 1: twelve uniforms together. */
  normal(): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.uniform();
    return sum;
  }

  /** A whole number from one to another, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.uniform() * (to - from + 1));
  }

  /** How many of so many happen, each with the same chance. */
  binomial(of: number, chance: number): number {
    let count = 0;
    for (let one = 0; one < of; one += 1) if (this.uniform() < chance) count += 1;
    return count;
  }
}
