import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';

const commands = [
  ...['review', 'score', 'report', 'consensus', 'history', 'check', 'rubric', 'schema', 'start'],
  ...['gaps', 'compare', 'compare-self', 'dataset', 'dataset build', 'sheet', 'import', 'answers'],
  ...['rubric list', 'rubric show', 'rubric check'],
];

describe('help', () => {
  test('of the programme', async () => {
    const { code, stdout, stderr } = await ips(['--help'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: ips-fidelity <command> [options]

      Rate, score and report IPS fidelity reviews.

      Options:
        -V, --version                   show the version
        --no-color                      write without colour
        --plain                         ask and answer line by line, for screen
                                        readers
        -h, --help                      show help; also after a command, as in
                                        “ips-fidelity review --help”

      Commands:
        review [file]                   start a review, or go on with one: the main
                                        job
        score <file...>                 section scores, total and band of reviews
        report <file...>                the report: PDF, Word, Excel, web page
        answers <file>                  what the service answered to its report
        consensus <file...>             agree on one review after rating alone
        history <file>                  every change in a review: who, when, what and
                                        why
        gaps <file>                     what each item lacks for its next rating
        compare-self <self> <external>  a self-assessment beside an external review
        compare <path...>               many reviews side by side: spread, items,
                                        groups, trend
        dataset                         reviews as Parquet tables, for analysts
        sheet                           an empty score sheet for Excel
        import <file>                   reviews from score sheets: Excel,
                                        OpenDocument, CSV
        check <path...>                 every problem in review and rubric files
        rubric                          the scale: list, show or check rubrics
        schema <format>                 the JSON Schema of a file format, for editors
        start                           asks what you want to do

      Examples:
        ips-fidelity review north-vale.review.json    start a review, or go on with one
        ips-fidelity score north-vale.review.json     its section scores, total and band
        ips-fidelity report north-vale.review.json    the report, as north-vale.pdf
      "
    `);
  });

  test('the stored help is what the commands themselves would say', async () => {
    const cwd = temporaryFolder();
    const fresh = await ips(['--no-color', '--help'], { cwd });
    expect((await ips(['--help'], { cwd })).stdout).toBe(fresh.stdout);
    expect((await ips(['-h'], { cwd })).stdout).toBe(fresh.stdout);
  });

  test('every command that the programme lists has its help tested here', async () => {
    const { stdout } = await ips(['--help'], { cwd: temporaryFolder() });
    const listed = /Commands:\n(.*?)\n\n/s.exec(stdout)?.[1]?.match(/^ {2}\S+/gm) ?? [];
    expect(listed.map((name) => name.trim()).sort()).toEqual(
      commands.filter((name) => !name.includes(' ')).sort(),
    );
  });

  test.each(commands)('of %s shows its use and an example', async (command) => {
    const words = command.split(' ');
    const { code, stdout, stderr } = await ips([...words, '--help'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(new RegExp(`^Usage: ips-fidelity ${command}\\b`));
    expect(stdout).toMatch(new RegExp(`\nExamples?:\n {2}ips-fidelity ${command}\\b`));
    expect(
      Math.max(
        ...stdout
          .replace(/\nExamples?:.*/s, '')
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThan(81);
    expect((await ips([...words, '-h'], { cwd: temporaryFolder() })).stdout).toBe(stdout);
  });

  test('of review', async () => {
    const { stdout } = await ips(['review', '--help'], { cwd: temporaryFolder() });
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: ips-fidelity review [options] <file>

      Starts a review, or goes on with one where it was left: asks for the service and
      the dates, then walks the items. Everything is saved after every answer.

      Arguments:
        file                      the review file, such as north-vale.review.json; a
                                  new name starts a new review

      Options:
        --service <name>          the service under review
        --provider <name>         the trust or organisation that provides it
        --area <name>             its integrated care board or area
        --region <name>           its region
        --kind <kind>             the kind of review (choices: "external",
                                  "guided-self", "self")
        --mode <mode>             how it is held (choices: "on-site", "virtual",
                                  "hybrid")
        --from <date>             its first day, as in 2026-11-23
        --to <date>               its last day
        --reviewer <name...>      the reviewers
        --as <id or name>         who rates here: each reviewer alone, in a file of
                                  their own
        --like <file>             take service, dates and reviewers from another file
                                  of the same review
        --previous <file>         the review before this one: its ratings are shown
                                  beside yours
        --inputs <list...>        lists in CSV to read figures from: jobs, caseload,
                                  contacts, hours
        --list <kind>             what they are lists of, where their headings do not
                                  tell (choices: "caseload", "first-contacts",
                                  "employer-contacts", "jobs", "community-hours")
        --inputs-template <kind>  print an empty list to be filled in, and stop
                                  (choices: "caseload", "first-contacts",
                                  "employer-contacts", "jobs", "community-hours")
        --finish                  close the review as final, without a question
        --reopen <reason>         open a final review again; the reason goes on record
        --rubric <id or path>     another rubric than ips-25-uk
        -h, --help                show this help

      Examples:
        ips-fidelity review north-vale.review.json
        ips-fidelity review north-vale.review.json --inputs jobs.csv
        ips-fidelity review north-vale.review.json --service "North Vale IPS" --kind external --from 2026-11-23
      "
    `);
  });

  test('of score', async () => {
    const { stdout } = await ips(['score', '--help'], { cwd: temporaryFolder() });
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: ips-fidelity score [options] <file...>

      Shows the section scores, the total, the band and the completeness of each
      review.

      Arguments:
        file                   review files

      Options:
        --json                 print the result as JSON: one object, or one a line for
                               several files
        --rubric <id or path>  the rubric to score with, where it is not the shipped
                               one that the review names
        -h, --help             show this help

      Example:
        ips-fidelity score north-vale.review.json harbour-point.review.json
      "
    `);
  });

  test('of gaps', async () => {
    const { stdout } = await ips(['gaps', '--help'], { cwd: temporaryFolder() });
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: ips-fidelity gaps [options] <file>

      Shows for each item what is missing for its next rating and which evidence is
      not there yet, the nearest first. With the date of a review it counts back when
      to prepare what.

      Arguments:
        file                   a review file, such as a self-assessment

      Options:
        --review-date <date>   the first day of the external review, as in 2026-11-23
        --top <n>              only the first n items
        --json                 print the result as JSON
        --rubric <id or path>  the rubric, where it is not the shipped one that the
                               review names
        -h, --help             show this help

      Example:
        ips-fidelity gaps elm-street.review.json --review-date 2026-11-23 --top 5
      "
    `);
  });

  test('of compare-self', async () => {
    const { stdout } = await ips(['compare-self', '--help'], { cwd: temporaryFolder() });
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: ips-fidelity compare-self [options] <self> <external>

      Shows on which items a service rated itself higher or lower than an external
      review of it did, the largest differences first, how far the two agree, and both
      totals.

      Arguments:
        self                   the file of the self-assessment
        external               the file of the external review

      Options:
        --json                 print the result as JSON
        --rubric <id or path>  the rubric, where it is not the shipped one that the
                               reviews name
        -h, --help             show this help

      Example:
        ips-fidelity compare-self north-vale.self.review.json north-vale.review.json
      "
    `);
  });

  test('of rubric', async () => {
    const { stdout } = await ips(['rubric', '--help'], { cwd: temporaryFolder() });
    expect(stdout).toMatchInlineSnapshot(`
      "Usage: ips-fidelity rubric [options] [command]

      Lists the rubrics there are, shows one in full, or checks a rubric file.

      Options:
        -h, --help         show this help

      Commands:
        list               the rubrics that come with ips-fidelity
        show [id or path]  a rubric in full, or one item of it
        check <file>       every fault of a rubric file

      Example:
        ips-fidelity rubric show ips-25-uk --item caseload-size
      "
    `);
  });
});

test.each(['--version', '-V'])('%s is the version of the package', async (flag) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(await ips([flag], { cwd: temporaryFolder() })).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});

describe('wrong use is told in one line, with what to do, and exits with 2', () => {
  const told: [args: string[], line: string][] = [
    [['scor'], 'There is no command “scor”. Did you mean “score”?'],
    [['reprot', 'a.review.json'], 'There is no command “reprot”. Did you mean “report”?'],
    [['frobnicate'], 'There is no command “frobnicate”. “ips-fidelity --help” lists the commands.'],
    [['--versoin'], '“ips-fidelity” has no option “--versoin”. Did you mean “--version”?'],
    [['--frob'], '“ips-fidelity” has no option “--frob”. “ips-fidelity --help” shows what it takes.'],
    [['score', '--jsn', 'a'], '“ips-fidelity score” has no option “--jsn”. Did you mean “--json”?'],
    [['report', '--forse', 'a'], '“ips-fidelity report” has no option “--forse”. Did you mean “--force”?'],
    [['rubric', 'lst'], 'There is no command “ips-fidelity rubric lst”. Did you mean “list”?'],
    [
      ['rubric', 'frob'],
      'There is no command “ips-fidelity rubric frob”. “ips-fidelity rubric --help” shows what it takes.',
    ],
    [['score'], '“ips-fidelity score” needs a file. “ips-fidelity score --help” shows what it takes.'],
    [['gaps'], '“ips-fidelity gaps” needs a file. “ips-fidelity gaps --help” shows what it takes.'],
    [
      ['gaps', 'a.review.json', '--review-dat', '2026-11-23'],
      '“ips-fidelity gaps” has no option “--review-dat”. Did you mean “--review-date”?',
    ],
    [
      ['gaps', 'a.review.json', '--review-date'],
      '“--review-date” needs a value after it: date. “ips-fidelity gaps --help” shows what it takes.',
    ],
    [
      ['gaps', 'a.review.json', '--review-date', '11/23/2026'],
      '--review-date 11/23/2026: There is no month 23. Write the date as in 24 November 2026 or 2026-11-24.',
    ],
    [
      ['gaps', 'a.review.json', '--review-date', '2026-02-30'],
      '--review-date 2026-02-30: There is no 30 February 2026.',
    ],
    [
      ['gaps', 'a.review.json', '--review-date', '0026-11-23'],
      '--review-date 0026-11-23: It is no date of this century.',
    ],
    [['gaps', 'a.review.json', '--top', '0'], '“0” is no number of items. Write it as in --top 5.'],
    [['gaps', 'a.review.json', '--top', 'five'], '“five” is no number of items. Write it as in --top 5.'],
    [
      ['compare-self', 'a.review.json'],
      '“ips-fidelity compare-self” needs an external. “ips-fidelity compare-self --help” shows what it takes.',
    ],
    [
      ['compare-self', 'a.review.json', 'b.review.json', 'c.review.json'],
      '“ips-fidelity compare-self” takes only 2 names, not 3. “ips-fidelity compare-self --help” shows what it takes.',
    ],
    [['check'], '“ips-fidelity check” needs a path. “ips-fidelity check --help” shows what it takes.'],
    [['schema'], '“ips-fidelity schema” needs a format. “ips-fidelity schema --help” shows what it takes.'],
    [
      ['report', 'a.review.json', '-o'],
      '“--output” needs a value after it: file. “ips-fidelity report --help” shows what it takes.',
    ],
    [
      ['score', 'a.review.json', '--rubric'],
      '“--rubric” needs a value after it: id or path. “ips-fidelity score --help” shows what it takes.',
    ],
    [['schema', 'revew'], '“revew” will not do here. Did you mean “review”?'],
    [['schema', 'report'], '“report” will not do here. Use one of: review, rubric.'],
    [['review', 'a', '--kind', 'externl'], '“externl” will not do here. Did you mean “external”?'],
    [
      ['review', 'a', '--mode', 'by post'],
      '“by post” will not do here. Use one of: on-site, virtual, hybrid.',
    ],
    [
      ['history', 'a.review.json', 'b.review.json'],
      '“ips-fidelity history” takes only 1 name, not 2. “ips-fidelity history --help” shows what it takes.',
    ],
    [
      ['start', 'now'],
      '“ips-fidelity start” takes nothing after it. “ips-fidelity start --help” shows what it takes.',
    ],
    [
      ['rubric', 'show', '--item', '26'],
      '“ips-25-uk” has no item “26”. “ips-fidelity rubric show ips-25-uk” lists the items.',
    ],
    [['rubric', 'show', 'ips-25-ku'], 'There is no rubric “ips-25-ku”. Did you mean “ips-25-uk”?'],
    [
      ['rubric', 'show', 'my-scale'],
      'There is no rubric “my-scale”. There is ips-25-uk; or give the path of a rubric file.',
    ],
  ];

  test.each(told)('%j', async (args, line) => {
    expect(await ips(args, { cwd: temporaryFolder() })).toEqual({ code: 2, stdout: '', stderr: `${line}\n` });
  });
});

describe('without a terminal', () => {
  test('no arguments show the help, as wrong use', async () => {
    const cwd = temporaryFolder();
    const help = await ips(['--help'], { cwd });
    expect(await ips([], { cwd })).toEqual({ ...help, code: 2 });
  });

  test('rubric without a command shows its help, as wrong use', async () => {
    const cwd = temporaryFolder();
    const { stdout: help } = await ips(['rubric', '--help'], { cwd });
    expect(await ips(['rubric'], { cwd })).toEqual({ code: 2, stdout: '', stderr: help });
  });

  test('start says what to do next', async () => {
    const { code, stdout, stderr } = await ips(['start'], { cwd: temporaryFolder() });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatchInlineSnapshot(`
      "ips-fidelity is set up. Open a terminal window in this folder, then:

        npm start                                       asks what you want to do
        npm run demo                                    an example, from its scores to the PDF
        npx ips-fidelity review my-service.review.json  rates a service
        npx ips-fidelity --help                         lists all commands

      Where ips-fidelity is installed on the computer, leave out “npx”; “ips-fidelity” alone asks what you want to do.
      "
    `);
  });

  test('review says what it needs, and leaves no file', async () => {
    const cwd = temporaryFolder();
    const { code, stdout, stderr } = await ips(['review', 'north-vale.review.json'], { cwd });
    expect({ code, stdout, stderr }).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "Rating needs a terminal that can ask you questions. Start it in a terminal window, without redirecting it.
      ",
        "stdout": "",
      }
    `);
    expect((await ips(['check', '.'], { cwd })).stderr).toMatch('There is no review file here.');
  });
});
