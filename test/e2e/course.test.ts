import { expect, test } from 'vitest';
import { ips } from '../support/bin.ts';
import { temporaryFolder } from '../support/temp.ts';
import {
  fileText,
  inView,
  pdfText,
  type Reviewer,
  type Seat,
  savedReview,
  sitAt,
} from './support/reviewer.ts';
import { smallRubric } from './support/small-rubric.ts';

const rubric = ['--rubric', 'small.yaml'];
const agreeing = ['consensus', 'nv.AB.review.json', 'nv.CD.review.json', '-o', 'nv.agreed', ...rubric];
const emptyForNone = 'leave it empty for none';

type Room = Required<Pick<Seat, 'cwd' | 'columns' | 'plain'>>;

const rooms = [
  { how: 'on a screen of 80 columns', columns: 80, plain: false },
  { how: 'on a screen of 40 columns', columns: 40, plain: false },
  { how: 'in plain, line by line', columns: 80, plain: true },
];

test.each(rooms)(
  'two reviewers collect, rate alone, agree, report and open again $how',
  async ({ columns, plain }) => {
    const room = { cwd: temporaryFolder({ 'small.yaml': smallRubric }), columns, plain };
    await setUpAndCollect(room);
    for (const who of [ann, carl]) await rateAlone(who, room);
    knowNothingOfEachOther(room);
    await agreeInTwoSittings(room);
    await finish(room);
    await readReport(room, reasons);
    await readHistory(room);
    await openAgain(room);
    await closeAgain(room);
  },
  120_000,
);

async function setUpAndCollect(room: Room): Promise<void> {
  const leader = sitAt(['review', 'nv', ...rubric], room);
  await setUp(leader);
  await leader.menu('How many clients are there?', 'k');
  await leader.pick('Collect evidence from whom or what?', '1', 'x stop');
  await leader.line('Team leader: with whom do you speak?', '');
  await leader.note('How many clients does each specialist have?', '@2 About twenty each, and nobody waits.');
  await leader.note('Who is not taken on?', '');
  await leader.pick('Collect evidence from whom or what?', '3', 'x stop');
  await leader.line('Documents: which?', 'caseload list of 2 March');
  await leader.note('Caseload lists', '44 names.');
  await leader.note('The referral form', '');
  await leader.pick('Collect evidence from whom or what?', 'o', 'x stop');
  await leader.pick('Overview: 4 open', 'x', 'b back');
  await leader.ends(0);
  const said = { source: 'INT', from: 'Team leader', note: 'About twenty each, and nobody waits.', by: null };
  const read = { source: 'DOC', from: 'caseload list of 2 March', note: '44 names.', by: null };
  const { items } = savedReview(room.cwd, 'nv');
  expect(items.caseload).toMatchObject({ rating: null, evidence: [said, read] });
  expect(items.welcome).toMatchObject({ rating: null, evidence: [said] });
}

async function setUp(leader: Reviewer): Promise<void> {
  const tail = 'Esc goes back';
  await leader.line('Which service is reviewed?', 'North Vale IPS', tail);
  for (const question of ['Who provides it?', 'In which area?', 'In which region?'])
    await leader.line(question, '', tail);
  await leader.pick('What kind of review is it?', '1', 'Self-assessment');
  await leader.pick('How is it held?', '1', 'Not known');
  await leader.line('On which day does it start?', '2026-03-10', tail);
  await leader.line('On which day does it end?', '2026-03-11', tail);
  await leader.line('Who are the reviewers?', 'Ann Bell, Carl Dow', tail);
}

/** What a reviewer gives alone: a fact of item 1, the ratings, and notes that nobody else may see yet. */
interface Alone {
  id: string;
  clients: string;
  ratings: [string, string, string, string];
  advice: string | null;
  welcome: string | null;
  note: string;
}

const ann: Alone = {
  id: 'AB',
  clients: '40',
  ratings: ['5', '5', '1', '4'],
  advice: 'Train a specialist in benefits advice.',
  welcome: null,
  note: 'it asks for nothing but the wish to work.',
};
const carl: Alone = {
  id: 'CD',
  clients: '50',
  ratings: ['4', '3', '4', '4'],
  advice: null,
  welcome: 'Write to the team that does not refer.',
  note: 'one team sends drinkers back.',
};

async function rateAlone(who: Alone, room: Room): Promise<void> {
  const shared = fileText(room.cwd, 'nv');
  const [caseload, welcome, advice, support] = who.ratings;
  const rater = sitAt(['review', 'nv', '--as', who.id, ...rubric], room);
  await rater.pick("“nv.review.json” is nobody's own file yet", 'o', 'this file is mine');
  await rater.screen.until(`North Vale IPS, as rated by ${who.id} alone`, '');
  await rater.line('How many clients are there?', who.clients);
  await rater.line('How many specialists are there?', '2');
  await rater.pick('Your rating for 1 Caseload size', caseload, 'm menu');
  await rater.note('More evidence? 2 notes so far', '');
  await rater.pick('Your rating for 2 Open to everyone', welcome, 'm menu');
  await rater.note('More evidence? 1 note so far', `DOC referral form: ${who.note}`);
  await rater.note('More evidence? 2 notes so far', '');
  if (who.welcome !== null)
    await rater.note('What do you recommend on 2 Open to everyone?', who.welcome, emptyForNone);
  await rater.pick('Your rating for 3 Advice on benefits', advice, 'm menu');
  await rater.note('Evidence for 3 Advice on benefits', `INT clients (3): ${who.id} heard of two letters.`);
  await rater.note('More evidence? 1 note so far', '');
  if (who.advice !== null)
    await rater.note('What do you recommend on 3 Advice on benefits?', who.advice, emptyForNone);
  await rater.pick('Your rating for 4 Support in work', support, 'm menu');
  await rater.note('Evidence for 4 Support in work', 'DOC notes on three people: seen for a year.');
  await rater.note('More evidence? 1 note so far', '');
  await rater.pick('All 4 items rated', 'x', 'b back');
  await rater.ends(0);
  expect(fileText(room.cwd, 'nv')).toBe(shared);
}

function knowNothingOfEachOther({ cwd }: Room): void {
  for (const [own, other] of [
    [ann, carl],
    [carl, ann],
  ] as const) {
    const { ratedBy, items } = savedReview(cwd, `nv.${own.id}`);
    expect(ratedBy).toBe(own.id);
    expect(Object.values(items).map(({ rating }) => String(rating))).toEqual(own.ratings);
    expect(Object.values(items).every(({ independent }) => Object.keys(independent).length === 0)).toBe(true);
    const text = fileText(cwd, `nv.${own.id}`);
    expect(text).toContain(own.note);
    expect(text).toContain('About twenty each, and nobody waits.');
    for (const words of [other.note, `${other.id} heard`, other.advice ?? other.welcome])
      expect(text).not.toContain(words);
  }
}

const reasons = [
  'Three of four clients knew of it.',
  'One team alone sends drinkers back.',
  'The list of 2 March has 44 names.',
] as const;

/** The largest difference first; broken off in the middle of a reason, which is there when they go on. */
async function agreeInTwoSittings(room: Room): Promise<void> {
  const first = sitAt(agreeing, room);
  await first.pick('Above: how far you agree. 3 items are open.', 'g', 'Begin');
  await first.pick('The rating that you agree on for 3 Advice on benefits', '3', 'm menu');
  await first.half('AB gave 1, CD gave 4. How did you come to 3?', 'Three of four clients knew');
  await first.breakOff();
  const narrow = room.plain || room.columns < 44;
  const row = narrow ? '3 Advice on benefits: rated 3, 2 notes' : '3 Advice on benefits 3 2 notes';
  expect(first.screen.text()).toContain(row);
  // A command that is longer than a line is broken by the terminal wherever the line ends.
  const shown = first.screen.text().replaceAll(' ', '');
  expect(shown).toContain(
    'Goonwithit:ips-fidelityconsensusnv.AB.review.jsonnv.CD.review.json-onv.agreed.review.json',
  );
  const kept = { item: 'advice', step: 'consensus-reason', draft: 'Three of four clients knew' };
  expect(savedReview(room.cwd, 'nv.agreed').place).toMatchObject(kept);

  const second = sitAt([...agreeing, '--as', 'carl dow'], room);
  await second.pick('Above: how far you agree.', 'g', 'Begin');
  await goOnWithReason(second, room);
  await second.pick('The rating that you agree on for 2 Open to everyone', '4', 'm menu');
  await second.note('AB gave 5, CD gave 3. How did you come to 4?', reasons[1]);
  await second.screen.until('AB: 40 · CD: 50 How many clients are there?', '');
  await second.line('How many clients are there?', '44');
  await second.line('How many specialists are there?', '');
  await second.pick('The rating that you agree on for 1 Caseload size', '4', 'm menu');
  await second.note('AB gave 5, CD gave 4. How did you come to 4?', reasons[2]);
  await second.pick('All 4 items rated', 'x', 'b back');
  await second.ends(0);
  // What was asked and answered stays on the screen, broken between words only.
  if (!room.plain) expect(second.screen.text()).toContain(`How did you come to 4? ${reasons[1]}`);
}

/** On a screen the half sentence stands in the line; in plain it is read out, and `:add` goes on with it. */
async function goOnWithReason(reviewer: Reviewer, { plain }: Room): Promise<void> {
  const half = 'Three of four clients knew';
  await reviewer.screen.until(plain ? `So far: ${half}` : `> ${half}`, plain ? '>' : 'Esc menu');
  await reviewer.note('AB gave 1, CD gave 4. How did you come to 3?', plain ? ':add  of it.' : ' of it.');
}

async function finish(room: Room): Promise<void> {
  const last = sitAt(agreeing, room);
  await last.pick('All items are agreed on.', 'g', 'Go on');
  await last.pick('All 4 items rated', 'f', 'b back');
  await last.pick('2 warnings are left. Close the review all the same?', 'n', 'close it as final');
  const left = room.plain ? 'Your choice: n Overview' : 'No, I will see to it Overview';
  await last.screen.until(left, room.plain ? 'Your choice:' : 'b back');
  expect(inView(last)).toContain('! 4 Support in work: The rating rests on one kind of source only, DOC.');
  await last.pick('Overview', 'f', 'b back');
  await last.pick('2 warnings are left. Close the review all the same?', 'y', 'close it as final');
  await last.ends(0);
  const agreed = savedReview(room.cwd, 'nv.agreed');
  expect(agreed.status).toBe('final');
  expect(Object.values(agreed.items).map(({ rating }) => rating)).toEqual([4, 4, 3, 4]);
  expect(agreed.items.advice?.independent).toEqual({ AB: 1, CD: 4 });
}

async function readReport({ cwd }: Room, told: readonly string[]): Promise<void> {
  const report = await ips(['report', 'nv.agreed.review.json', '--force', ...rubric], { cwd });
  expect(report).toMatchObject({ code: 0, stdout: 'Report written: nv.agreed.pdf\n' });
  const text = await pdfText(cwd, 'nv.agreed.pdf');
  expect(text).toContain('Ann Bell and Carl Dow rated alone before they met.');
  expect(text).toContain('Rated alone, before agreement: Ann Bell 1, Carl Dow 4.');
  for (const words of [...told, ann.note, carl.note]) expect(text).toContain(words);
}

async function readHistory({ cwd }: Room): Promise<void> {
  const { code, stdout } = await ips(['history', 'nv.agreed.review.json', ...rubric], { cwd });
  expect(code).toBe(0);
  const told = stdout.replace(/\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'then').replace(/\s+/g, ' ');
  expect(told).toContain(`then · CD · 3 Advice on benefits how the reviewers came to agree: ${reasons[0]}`);
  expect(told).toContain('then · CD · 1 Caseload size people: 44 rating: 4');
  expect(told).toContain('the review status: in-progress → final');
}

async function openAgain(room: Room): Promise<void> {
  const closed = fileText(room.cwd, 'nv.agreed');
  const reader = sitAt(['review', 'nv.agreed', ...rubric], room);
  await reader.pick('This review is final: it can be read, but not changed.', 'l', 'goes on record');
  await reader.ends(0);
  const refused = sitAt(agreeing, room);
  await refused.ends(2);
  expect(refused.screen.text()).toContain('“nv.agreed.review.json” is final.');
  expect(fileText(room.cwd, 'nv.agreed')).toBe(closed);

  const opener = sitAt(['review', 'nv.agreed', '--as', 'AB', ...rubric], room);
  await opener.pick('This review is final: it can be read, but not changed.', 'o', 'goes on record');
  await opener.line('Why is it opened again?', ' ', 'Esc leaves it closed');
  await opener.line('Give the reason in a sentence.', 'A new list has come.', 'Esc leaves it closed');
  await opener.pick('All 4 items rated', 'x', 'b back');
  await opener.ends(0);
  expect(savedReview(room.cwd, 'nv.agreed').history.at(-1)).toMatchObject({
    ...{ by: 'AB', field: 'status', from: 'final', to: 'in-progress', reason: 'A new list has come.' },
  });
}

async function closeAgain(room: Room): Promise<void> {
  const { code } = await ips(['review', 'nv.agreed', '--finish', ...rubric], room);
  expect(code).toBe(0);
  await readReport(room, ['by Ann Bell. Reason: A new list has come.']);
}
