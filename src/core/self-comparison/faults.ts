import { moreThanMonthsApart } from '../calendar.ts';
import { type Problem, problem, warning } from '../problem.ts';
import { formatDates } from '../review/dates.ts';
import type { Review } from '../review/model.ts';
import { sameService } from '../review/service.ts';
import { kinds, modes } from '../review/words.ts';

/** Ratings further apart than so many months may have changed with the service. */
const mostMonths = 12;

/**
 * Why a self-assessment and an external review cannot be compared (errors: other services, other scales, one and the
 * same review), and what the reader must know of the comparison (warnings: other kinds than the files are named for,
 * other editions, dates far apart, one held on site and the other not).
 */
export function selfComparisonProblems(self: Review, external: Review): Problem[] {
  const errors = refusals(self, external);
  return errors.length > 0 ? errors : remarks(self, external);
}

function refusals(self: Review, external: Review): Problem[] {
  const said: [boolean, string, string, string][] = [
    [
      !sameService(self.service, external.service),
      'other-service',
      `The reviews are not of the same service: “${self.service.name}” (${self.service.id}) and “${external.service.name}” (${external.service.id}).`,
      'Check that you named the right files. A slip in the name of the service is mended with “ips-fidelity review FILE”: t in its overview.',
    ],
    [
      self.rubric.id !== external.rubric.id,
      'other-rubric',
      `The reviews were rated with different scales: “${self.rubric.id}” and “${external.rubric.id}”.`,
      'Compare reviews that were rated with the same scale.',
    ],
    [
      self.id !== null && self.id === external.id,
      'same-review',
      'Both files hold the same review.',
      'Name the self-assessment first, then the external review.',
    ],
  ];
  return said.filter(([fault]) => fault).map(([, code, message, hint]) => problem(code, [], message, hint));
}

function remarks(self: Review, external: Review): Problem[] {
  const said: [boolean, string, string, string][] = [
    [
      self.kind !== 'self',
      'not-self',
      `The first file is ${kindText(self)}, not a self-assessment.`,
      'The self-assessment is named first.',
    ],
    [
      external.kind !== 'external',
      'not-external',
      `The second file is ${kindText(external)}, not an external review.`,
      'The external review is named second.',
    ],
    [
      otherEdition(self, external),
      'other-edition',
      `The reviews were rated with different editions: ${editionText(self)} and ${editionText(external)}.`,
      'Ratings may not mean the same.',
    ],
    [
      moreThanMonthsApart(self.dates.from, external.dates.from, mostMonths),
      'far-apart',
      `The reviews are more than ${mostMonths} months apart: ${formatDates(self.dates)} and ${formatDates(external.dates)}.`,
      'The service may have changed in between.',
    ],
    [
      self.mode !== null && external.mode !== null && self.mode !== external.mode,
      'other-mode',
      `The reviews were held in different ways: ${modeText(self)} and ${modeText(external)}.`,
      'Bear it in mind where observation counts.',
    ],
  ];
  return said.filter(([due]) => due).map(([, code, message, hint]) => warning(code, [], message, hint));
}

function otherEdition({ rubric: a }: Review, { rubric: b }: Review): boolean {
  const differ = (x: string | null, y: string | null) => x !== null && y !== null && x !== y;
  return differ(a.edition, b.edition) || differ(a.version, b.version);
}

function editionText({ rubric: { id, edition, version } }: Review): string {
  return `“${edition ?? id}”${version === null ? '' : `, version ${version}`}`;
}

function kindText({ kind }: Review): string {
  return `${kind === 'external' ? 'an' : 'a'} ${kinds[kind].toLowerCase()}`;
}

function modeText({ mode }: Review): string {
  return mode === null ? '' : modes[mode].toLowerCase();
}
