import type { Result } from '../../core/scoring.ts';
import type { ReportOutline } from '../outline/model.ts';

/** The version of the form below; it grows when a programme that reads the old one could not read the new one. */
export const jsonVersion = 1;

/**
 * Renders a report for programmes: `{format: "ips-fidelity-report", version, outline, result}`. The outline is every
 * word of the report in order; the result is the figures behind it, as `score --json` gives them, and null where the
 * readers may not see them.
 */
export function renderJson(outline: ReportOutline, { result }: { result: Result | null }): string {
  const report = { format: 'ips-fidelity-report', version: jsonVersion, outline, result };
  return `${JSON.stringify(report, null, 2)}\n`;
}
