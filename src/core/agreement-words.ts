import type { Agreement } from './agreement.ts';
import type { WhyNoInterval } from './statistics/intraclass.ts';
import type { Statistic, WhyUnknown } from './statistics/statistic.ts';
import { formatNumber } from './suggestion/numbers.ts';

/**
 * What each figure of agreement means for these reviewers: one line each, in plain words, with the usual reading of
 * kappa and of the intraclass correlation. Says why where a figure cannot be given; where none can, that is the only
 * line. `nameOf` gives the name that a reviewer is called by; without it that is the id.
 */
export function explainAgreement(
  agreement: Agreement,
  nameOf: (id: string) => string = (id) => id,
): string[] {
  const { raters, n } = agreement;
  if (raters.length < 2) return [`Agreement cannot be worked out: ${reasons['too-few-raters']}.`];
  if (n === 0) return [`Agreement cannot be worked out: ${reasons['no-items']}.`];
  return [
    ...leftOut(agreement),
    exactLine(agreement),
    withinOneLine(agreement),
    kappaLine(agreement),
    iccLine(agreement),
    ...(raters.length === 2 ? [differenceLine(agreement, nameOf)] : perRaterLines(agreement, nameOf)),
    absoluteLine(agreement),
  ];
}

/**
 * The usual reading of a kappa. Source: Landis & Koch (1977), The measurement of observer agreement for categorical
 * data, Biometrics 33, 159–174. Their ranges (0.21–0.40 …) leave gaps; here each ends where it says and the next
 * begins there.
 */
export function readKappa(kappa: number): string {
  if (kappa < 0) return 'poor';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost perfect';
}

/**
 * The usual reading of an intraclass correlation: below 0.5 poor, then moderate, from 0.75 good, above 0.9 excellent.
 * Source: Koo & Li (2016), A guideline of selecting and reporting intraclass correlation coefficients for reliability
 * research, Journal of Chiropractic Medicine 15, 155–163, who read the interval and not the estimate alone.
 */
export function readIntraclass(icc: number): string {
  if (icc < 0.5) return 'poor';
  if (icc < 0.75) return 'moderate';
  return icc <= 0.9 ? 'good' : 'excellent';
}

const reasons: Readonly<Record<WhyUnknown, string>> = {
  'too-few-raters': 'it takes at least two reviewers',
  'no-items': 'no item has been rated by every reviewer',
  'one-item': 'only one item has been rated by every reviewer, and it takes two',
  'no-variance': 'the ratings differ too little from item to item to tell agreement from chance',
  'not-a-pair': 'it compares two reviewers',
};

const intervalReasons: Readonly<Record<WhyNoInterval, string>> = {
  'no-estimate': 'there is no figure to give it for',
  'no-difference': 'the reviewers do not differ on any item',
  'approximation-fails': 'the figure is too low for it to be worked out',
};

function leftOut({ items, n }: Agreement): string[] {
  const left = items - n;
  if (left === 0) return [];
  const [are, them] = left === 1 ? ['is', 'it'] : ['are', 'them'];
  return [`${left} of ${countItems(items)} ${are} not counted: not every reviewer has rated ${them}.`];
}

function exactLine({ exact, raters }: Agreement): string {
  const all = raters.length === 2 ? 'the reviewers' : `all ${raters.length} reviewers`;
  return line('Exact agreement', exact, (value) => {
    const meaning =
      value === 0 ? 'the reviewers gave no item the same rating' : `${all} gave the same rating`;
    return `${share(exact)}: ${meaning}`;
  });
}

function withinOneLine({ withinOne }: Agreement): string {
  return line('Agreement within one point', withinOne, (value) => {
    const meaning =
      value === 0 ? 'on every item the ratings differ by more' : 'the ratings differ by one at most';
    return `${share(withinOne)}: ${meaning}`;
  });
}

function kappaLine({ kappa }: Agreement): string {
  const of = kappa.pairs === 1 ? '' : `, the mean of ${kappa.pairs} pairs of reviewers`;
  return line('Weighted kappa', kappa, (value) => {
    const against = value > 0 ? 'agreement beyond chance' : 'no more agreement than chance would give';
    const reading = `${against}, commonly read as ${readKappa(value)}`;
    return `${coefficient(value, readKappa)}${of}: ${reading}; large differences weigh more than small ones`;
  });
}

function iccLine({ icc }: Agreement): string {
  return line('Intraclass correlation', icc, (value) => {
    const shown = coefficient(value, readIntraclass);
    const reading = `commonly read as ${readIntraclass(value)}`;
    const meaning = 'how far the ratings of one reviewer can stand for those of another';
    if (icc.low === null) {
      const why = intervalReasons[icc.whyNoInterval];
      return `${shown} (no 95% interval: ${why}): ${meaning}, ${reading}`;
    }
    const limits = `95% interval ${coefficient(icc.low, readIntraclass)} to ${coefficient(icc.high, readIntraclass)}`;
    return `${shown} (${limits}): ${meaning}, ${reading}${across(icc.low, icc.high)}`;
  });
}

function across(low: number, high: number): string {
  const [from, to] = [readIntraclass(low), readIntraclass(high)];
  return from === to ? '' : `; the interval reaches from ${from} to ${to}`;
}

function differenceLine({ meanDifference, raters }: Agreement, nameOf: (id: string) => string): string {
  const [first = '', second = ''] = raters.map(nameOf);
  return line('Mean difference', meanDifference, (value) => {
    if (value === 0) return `0 points: on average ${first} and ${second} rate equally high`;
    const [higher, lower] = value > 0 ? [second, first] : [first, second];
    return `${points(value)}: on average ${higher} rates higher than ${lower}`;
  });
}

function perRaterLines({ perRater }: Agreement, nameOf: (id: string) => string): string[] {
  return perRater.map(({ rater, meanDifference }) =>
    line(`Mean difference of ${nameOf(rater)}`, meanDifference, (value) => {
      const side = value > 0 ? 'above' : value < 0 ? 'below' : 'exactly at';
      return `${points(value)}: on average ${nameOf(rater)} rates ${side} the mean of all reviewers`;
    }),
  );
}

function absoluteLine({ meanAbsoluteDifference }: Agreement): string {
  return line(
    'Mean absolute difference',
    meanAbsoluteDifference,
    (value) => `${points(value)}: how far apart two ratings of one item are on average`,
  );
}

function line(figure: string, statistic: Statistic, told: (value: number) => string): string {
  return statistic.value === null
    ? `${figure} cannot be given: ${reasons[statistic.why]}.`
    : `${figure} ${told(statistic.value)}.`;
}

/** e.g. `80% (20 of 25 items)`; never 0% or 100% of a part. */
function share({ value, n }: Statistic): string {
  const percent = 100 * (value ?? 0);
  const whole = Math.round(percent);
  const shown = whole % 100 === 0 && whole !== percent ? formatNumber(percent) : String(whole);
  return `${shown}% (${Math.round((value ?? 0) * n)} of ${countItems(n)})`;
}

/**
 * Two decimals, and more where two would change the sign or the reading, or look like full agreement. What lies
 * beyond nine decimals is dust of the calculation.
 */
function coefficient(figure: number, reading: (value: number) => string): string {
  const value = Number(figure.toFixed(9));
  const faithful = (shown: number) =>
    reading(shown) === reading(value) &&
    Math.sign(shown) === Math.sign(value) &&
    (shown === 1) === (value === 1);
  let places = 2;
  while (!faithful(Number(value.toFixed(places)))) places += 1;
  return value.toFixed(places).replace('-', '−');
}

function points(value: number): string {
  const shown = formatNumber(Math.abs(value));
  return shown === '1' ? '1 point' : `${shown} points`;
}

function countItems(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}
