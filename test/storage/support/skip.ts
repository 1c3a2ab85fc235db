import type { TestContext } from 'vitest';

/** Skips a test that this computer cannot run, and says so where it is seen. */
export function skip(context: TestContext, reason: string): void {
  console.warn(`SKIPPED: ${context.task.name}: ${reason}`);
  context.skip(reason);
}
