// ../../cmp-shots/make.ts
import { writeFileSync } from "node:fs";

// src/core/rubric/lookup.ts
function allItems(rubric) {
  return rubric.sections.flatMap(({ items: items2 }) => items2);
}

// src/core/comparison/gathered.ts
var nothingGathered = { facts: [], unread: [] };
function inOrder(facts2) {
  return [...facts2].sort(
    (a, b) => compareTexts(a.service, b.service) || compareTexts(a.date, b.date) || compareTexts(a.file, b.file)
  );
}
function compareTexts(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/core/comparison/notices.ts
function noticesOf(all, chosen, choices) {
  return [
    ...mixed(choices),
    ...sameId(all),
    ...sameDay(chosen),
    ...spellings(chosen),
    ...some(
      "incomplete",
      chosen.filter(({ total: total2 }) => total2 === null),
      (count2) => `${count2} ${count2 === 1 ? "review is" : "reviews are"} not complete and left out of totals.`
    ),
    ...some(
      "not-final",
      chosen.filter(({ final }) => !final),
      (count2) => `${count2} ${count2 === 1 ? "review is" : "reviews are"} not marked as final.`
    )
  ];
}
var mixedNames = { kind: "kinds of review", mode: "on site and virtual", edition: "editions of the scale" };
function mixed({ mix }) {
  if (mix.length === 0) return [];
  const what = mix.map((one) => mixedNames[one]).join(", ");
  const message = `Thrown together, as asked: ${what}. Their figures may not mean the same.`;
  return [{ code: "mixed", message, files: [] }];
}
function sameId(all) {
  return doubles(all, ({ id: id2 }) => id2).map((own) => ({
    code: "same-id",
    message: "The same review is in several files; only the first is counted.",
    files: own.map(({ file }) => file)
  }));
}
function sameDay(facts2) {
  return doubles(facts2, ({ service, kind, date }) => `${service}
${kind}
${date}`).map((own) => ({
    code: "same-day",
    message: `\u201C${own[0]?.name}\u201D has ${own.length} reviews of the same kind on ${own[0]?.date}; the last counts as the latest.`,
    files: own.map(({ file }) => file)
  }));
}
function spellings(facts2) {
  const ids = /* @__PURE__ */ new Map();
  for (const one of facts2) {
    const key = plain(one.name);
    ids.set(key, (ids.get(key) ?? /* @__PURE__ */ new Map()).set(one.service, one));
  }
  return [...ids.values()].filter((own) => own.size > 1).map((own) => ({
    code: "spelling",
    message: `\u201C${[...own.values()][0]?.name}\u201D is here as ${own.size} services: ${[...own.keys()].join(", ")}. If it is one, give its reviews the same service id.`,
    files: [...own.values()].map(({ file }) => file)
  }));
}
function plain(name) {
  return name.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}
function doubles(facts2, keyOf) {
  const found = /* @__PURE__ */ new Map();
  for (const one of facts2) {
    const key = keyOf(one);
    if (key === null) continue;
    const own = found.get(key);
    if (own === void 0) found.set(key, [one]);
    else own.push(one);
  }
  return [...found.values()].filter((own) => own.length > 1);
}
function some(code, facts2, words) {
  return facts2.length === 0 ? [] : [{ code, message: words(facts2.length), files: facts2.map(({ file }) => file) }];
}

// src/core/statistics/figure.ts
function known(value, n) {
  return { value, n };
}
function unknown(n, why) {
  return { value: null, n, why };
}

// src/core/statistics/moments.ts
function mean(values) {
  const n = values.length;
  return n === 0 ? unknown(0, "none") : known(total(values) / n, n);
}
function standardDeviation(values) {
  const n = values.length;
  if (n < 2) return unknown(n, n === 0 ? "none" : "too-few");
  return known(Math.sqrt(squaresAbout(values, total(values) / n) / (n - 1)), n);
}
function total(values) {
  return values.reduce((sum2, value) => sum2 + value, 0);
}
function squaresAbout(values, centre) {
  return values.reduce((sum2, value) => sum2 + (value - centre) ** 2, 0);
}

// src/core/statistics/alpha.ts
function cronbachAlpha(rows) {
  const n = rows.length;
  const items2 = rows[0]?.length ?? 0;
  if (n < 2 || items2 < 2) return unknown(n, n === 0 ? "none" : "too-few");
  const ofTotals = variance(rows.map(total));
  if (ofTotals === 0) return unknown(n, "no-variance");
  const ofItems = Array.from({ length: items2 }, (_, item2) => variance(rows.map((row) => row[item2] ?? 0)));
  return known(items2 / (items2 - 1) * (1 - total(ofItems) / ofTotals), n);
}
function variance(values) {
  return squaresAbout(values, total(values) / values.length) / (values.length - 1);
}

// src/core/statistics/statistic.ts
function ratedByAll(ratings) {
  const [first = [], ...others] = ratings;
  if (others.some((list) => list.length !== first.length))
    throw new RangeError("Every rater needs a rating or null for each item.");
  const odd = ratings.flat().find((rating) => rating !== null && !Number.isInteger(rating));
  if (odd !== void 0) throw new RangeError(`A rating is a whole number, not ${odd}.`);
  return first.map((_, item2) => ratings.map((list) => list[item2] ?? null)).filter((row) => row.every((rating) => rating !== null));
}
function tooLittle(raters, n, items2) {
  if (raters < 2) return "too-few-raters";
  if (n === 0) return "no-items";
  return n < items2 ? "one-item" : null;
}
function pairsOf(list) {
  return list.flatMap((first, at) => list.slice(at + 1).map((second) => [first, second]));
}
function sumOf(list, of) {
  return list.reduce((sum2, one) => sum2 + of(one), 0);
}

// src/core/statistics/kappa.ts
function weightedKappa(a, b, scale) {
  const rows = ratedByAll([a, b]);
  refuseOutside(rows, scale);
  const n = rows.length;
  const why = tooLittle(2, n, 2);
  if (why !== null) return { value: null, n, why };
  const { observed, expected } = disagreement(rows);
  return expected === 0 ? { value: null, n, why: "no-variance" } : { value: 1 - observed / expected, n };
}
function disagreement(rows) {
  const n = rows.length;
  const over = (of) => sumOf(rows, ([a = 0, b = 0]) => of(a, b));
  return {
    observed: n * over((a, b) => (a - b) ** 2),
    expected: n * over((a, b) => a * a + b * b) - 2 * over((a) => a) * over((_, b) => b)
  };
}
function refuseOutside(rows, { min, max }) {
  const stray = rows.flat().find((rating) => rating < min || rating > max);
  if (stray !== void 0) throw new RangeError(`The rating ${stray} is outside the scale ${min} to ${max}.`);
}

// src/core/banding.ts
function bandOf(rubric, total2) {
  const found = topDown(rubric).find((band) => total2 >= band.from && total2 <= band.to);
  return found === void 0 ? null : nameOf(found);
}
function bandsWithin(rubric, from, to) {
  return topDown(rubric).filter((band) => isReached(band, rubric, from, to)).map(nameOf);
}
function isReached(band, rubric, from, to) {
  const parts = rubric.total === "sum" ? 1 : allItems(rubric).length;
  const points = Math.max(from, band.from) * parts;
  return [Math.floor(points), Math.ceil(points)].map((whole2) => whole2 / parts).some((total2) => total2 >= from && total2 <= to && bandOf(rubric, total2)?.id === band.id);
}
function topDown({ bands }) {
  return [...bands].sort((a, b) => b.from - a.from);
}
function nameOf({ id: id2, title: title2 }) {
  return { id: id2, title: title2 };
}

// src/core/suggestion/conditions.ts
function anyHolds(alternatives2, facts2) {
  return either(alternatives2.map((condition2) => holds(condition2, facts2)));
}
function holds(condition2, facts2) {
  return both(Object.entries(condition2).map(([id2, test2]) => passes(test2, facts2.get(id2) ?? null)));
}
function passes(test2, fact) {
  if (fact === null) return null;
  if (test2.kind === "range") return typeof fact === "number" && inRange(test2, fact);
  if (test2.kind === "has")
    return Array.isArray(fact) && test2.all.every((option) => fact.some((ticked) => ticked === option));
  return test2.kind === "is" ? fact === test2.value : test2.values.some((value) => value === fact);
}
function inRange({ min, max, over, under }, value) {
  return (min === void 0 || value >= min) && (max === void 0 || value <= max) && (over === void 0 || value > over) && (under === void 0 || value < under);
}
function both(truths) {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}
function either(truths) {
  if (truths.includes(true)) return true;
  return truths.includes(null) ? null : false;
}

// src/core/suggestion/suggest.ts
function highestHolding(anchors, facts2) {
  for (const anchor2 of anchors) {
    const truth = anchor2.when === null || anyHolds(anchor2.when, facts2);
    if (truth === true) return anchor2;
    if (truth === null) return null;
  }
  return null;
}

// src/core/scoring.ts
function totalScore(ratings, rubric) {
  const score = scoreOf(ratings, rubric);
  if (score.status === "complete") return { ...score, band: bandOf(rubric, score.value) };
  return { ...score, bands: bandsWithin(rubric, score.possible.from, score.possible.to) };
}
function scoreOf(ratings, rubric) {
  const rated = ratings.filter((rating) => rating !== null).length;
  if (rated === ratings.length)
    return { status: "complete", value: combine(filled(ratings, 0), rubric), band: null };
  const { min, max } = rubric.scale;
  const possible = { from: combine(filled(ratings, min), rubric), to: combine(filled(ratings, max), rubric) };
  return { status: "incomplete", rated, of: ratings.length, possible, bands: [] };
}
function combine(ratings, { total: total2 }) {
  return total2 === "sum" ? sum(ratings) : sum(ratings) / ratings.length;
}
function filled(ratings, open) {
  return ratings.map((rating) => rating ?? open);
}
function sum(numbers2) {
  return numbers2.reduce((total2, number) => total2 + number, 0);
}

// src/core/comparison/facts.ts
function ratingsFrom(signs) {
  return Array.from(signs, (sign) => sign === "-" ? null : Number.parseInt(sign, 36));
}

// src/core/statistics/f-distribution.ts
function fQuantile(p, numerator, denominator) {
  if (!(p > 0 && p < 1)) throw new RangeError(`A share lies between 0 and 1, not at ${p}.`);
  if (!(numerator > 0 && denominator > 0)) throw new RangeError("Degrees of freedom are above 0.");
  const [a, b] = [numerator / 2, denominator / 2];
  return denominator * inverseBeta(p, a, b) / (numerator * inverseBeta(1 - p, b, a));
}
function inverseBeta(p, a, b) {
  let [low, high] = [0, 1];
  for (; ; ) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (regularisedBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
}
function regularisedBeta(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const logFront = a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b);
  return Math.exp(logFront) / (a * continuedFraction(x, a, b));
}
function continuedFraction(x, a, b) {
  let value = 1;
  for (let m = 50; m >= 1; m -= 1) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = -(a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1));
    value = 1 + odd / (1 + even / value);
  }
  return value;
}
function logBeta(a, b) {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}
function logGamma(z2) {
  if (z2 < 15) return logGamma(z2 + 1) - Math.log(z2);
  const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188];
  const tail = series.reduceRight((sum2, term) => sum2 / (z2 * z2) + term, 0) / z2;
  return (z2 - 0.5) * Math.log(z2) - z2 + Math.log(2 * Math.PI) / 2 + tail;
}

// src/core/statistics/intraclass.ts
function intraclass(ratings) {
  const rows = ratedByAll(ratings);
  const n = rows.length;
  const why = tooLittle(ratings.length, n, 2);
  if (why !== null) return allAlike({ value: null, n, why });
  const squares = meanSquares(rows, ratings.length);
  const { k, between, raters, error, within } = squares;
  const share = (part2, whole2) => whole2 > 0 ? { value: part2 / whole2, n } : { value: null, n, why: "no-variance" };
  const bias = (raters - error) / n;
  const icc21 = share(between - error, between + (k - 1) * error + k * bias);
  return {
    icc11: share(between - within, between + (k - 1) * within),
    icc21: { ...icc21, ...intervalOf(icc21.value, squares) },
    icc31: share(between - error, between + (k - 1) * error),
    icc1k: share(between - within, between),
    icc2k: share(between - error, between + bias),
    icc3k: share(between - error, between)
  };
}
function allAlike(one) {
  const icc21 = { ...one, ...noInterval("no-estimate") };
  return { icc11: one, icc21, icc31: one, icc1k: one, icc2k: one, icc3k: one };
}
function meanSquares(rows, k) {
  const n = rows.length;
  const sums = rows.map((row) => sumOf(row, (rating) => rating));
  const columns = Array.from({ length: k }, (_, rater) => sumOf(rows, (row) => row[rater] ?? 0));
  const squared = (list) => sumOf(list, (one) => one * one);
  const correction = sumOf(sums, (sum2) => sum2) ** 2;
  const between = n * squared(sums) - correction;
  const raters = k * squared(columns) - correction;
  const within = n * k * squared(rows.flat()) - correction - between;
  return {
    n,
    k,
    between: between * n * (k - 1),
    raters: raters * n * (n - 1),
    error: (within - raters) * n,
    within: within * (n - 1)
  };
}
function intervalOf(icc, squares) {
  if (icc === null) return noInterval("no-estimate");
  const { n, k, between, raters, error, within } = squares;
  if (within === 0) return noInterval("no-difference");
  const freedom = satterthwaite(icc, squares);
  if (!(freedom >= 1)) return noInterval("approximation-fails");
  const limit = (ratio) => n * (ratio * between - error) / (k * raters + (k * n - k - n) * error + n * ratio * between);
  return {
    low: limit(1 / fQuantile(0.975, n - 1, freedom)),
    high: limit(fQuantile(0.975, freedom, n - 1))
  };
}
function satterthwaite(icc, { n, k, raters, error }) {
  const ofRaters = k * icc * raters;
  const ofError = (n * (1 + (k - 1) * icc) - k * icc) * error;
  return (k - 1) * ((n - 1) * (ofRaters + ofError) ** 2) / ((n - 1) * ofRaters ** 2 + ofError ** 2);
}
function noInterval(whyNoInterval) {
  return { low: null, high: null, whyNoInterval };
}

// src/core/band-edge.ts
var spread = 0.15;
function isNearEdge(total2, rubric) {
  return nearestEdge(total2, rubric) <= edgeReach(rubric);
}
function edgeReach(rubric) {
  return rubric.total === "sum" ? Math.ceil(spread * allItems(rubric).length) : spread;
}
function nearestEdge(value, { bands }) {
  const starts = bands.map(({ from }) => from).sort((a, b) => a - b).slice(1);
  return Math.min(Number.POSITIVE_INFINITY, ...starts.map((start) => Math.abs(value - start)));
}

// src/core/comparison/rows.ts
function rowsOf(shown, course, rubric) {
  const before = /* @__PURE__ */ new Map();
  for (const [index, facts2] of course.entries()) {
    const last = course[index - 1];
    if (last?.service === facts2.service) before.set(facts2, last);
  }
  return shown.map((facts2) => rowOf(facts2, before.get(facts2) ?? null, rubric));
}
function rowOf(facts2, before, rubric) {
  const { file, service, name, provider, area, region, date, kind, mode, total: total2 } = facts2;
  const ratings = ratingsFrom(facts2.ratings);
  return {
    file,
    service,
    name,
    provider,
    area,
    region,
    date,
    kind,
    mode,
    ratings,
    total: total2,
    band: total2 === null ? null : bandOf(rubric, total2),
    rated: ratings.filter((rating) => rating !== null).length,
    nearEdge: total2 === null ? null : isNearEdge(total2, rubric),
    previous: before === null ? null : { date: before.date, change: changeFrom(before.total, total2) }
  };
}
function changeFrom(before, now) {
  return before === null || now === null ? null : Number((now - before).toFixed(6));
}
function sortedRows(rows, sort) {
  const byName = (a, b) => compareTexts(a.name, b.name) || compareTexts(a.service, b.service) || compareTexts(a.date, b.date);
  const value = {
    service: () => null,
    total: ({ total: total2 }) => total2,
    change: ({ previous }) => previous?.change ?? null,
    date: ({ date }) => Date.parse(date)
  }[sort];
  return [...rows].sort((a, b) => highestFirst(value(a), value(b)) || byName(a, b));
}
function highestFirst(a, b) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return b - a;
}

// src/core/comparison/self-external.ts
function selfExternalOf(facts2, rubric, withinDays) {
  const selves = facts2.filter(({ kind }) => kind !== "external");
  const external = byService(facts2.filter(({ kind }) => kind === "external"));
  const found = selves.map(
    (self) => [self, nearestOf(self, external.get(self.service) ?? [], withinDays)]
  );
  const pairs = found.filter((pair2) => pair2[1] !== null);
  return {
    withinDays,
    pairs: pairs.map(pairOf),
    total: totals(pairs),
    items: items(pairs, rubric),
    unpaired: selves.length - pairs.length
  };
}
function byService(facts2) {
  const found = /* @__PURE__ */ new Map();
  for (const one of facts2) {
    const own = found.get(one.service);
    if (own === void 0) found.set(one.service, [one]);
    else own.push(one);
  }
  return found;
}
var day = 864e5;
function nearestOf({ date }, reviews, withinDays) {
  const apart2 = (other) => Math.abs(Date.parse(other.date) - Date.parse(date)) / day;
  const near = reviews.filter((other) => apart2(other) <= withinDays);
  near.sort((a, b) => apart2(a) - apart2(b) || compareTexts(a.date, b.date) || compareTexts(a.file, b.file));
  return near[0] ?? null;
}
function pairOf([self, external]) {
  const part2 = ({ file, date, total: total2 }) => ({ file, date, total: total2 });
  return {
    service: external.service,
    name: external.name,
    self: part2(self),
    external: part2(external),
    difference: changeFrom(external.total, self.total)
  };
}
function totals(pairs) {
  const complete = pairs.flatMap(
    ([self, external]) => self.total === null || external.total === null ? [] : [[self.total, external.total]]
  );
  const differences = complete.map(([self, external]) => changeFrom(external, self) ?? 0);
  const whole2 = complete.every((pair2) => pair2.every(Number.isInteger));
  const icc = whole2 ? intraclass([complete.map(([self]) => self), complete.map(([, other]) => other)]).icc21 : null;
  return {
    n: complete.length,
    mean: mean(differences),
    absolute: mean(differences.map(Math.abs)),
    icc: icc === null ? { ...unknown(complete.length, "no-variance"), low: null, high: null } : { ...figureOf(icc), low: icc.low, high: icc.high }
  };
}
function figureOf(statistic) {
  if (statistic.value !== null) return known(statistic.value, statistic.n);
  const why = statistic.n === 0 ? "none" : statistic.why === "no-variance" ? "no-variance" : "too-few";
  return unknown(statistic.n, why);
}
function items(pairs, rubric) {
  const rows = pairs.map(
    ([self, external]) => [ratingsFrom(self.ratings), ratingsFrom(external.ratings)]
  );
  return allItems(rubric).map(({ id: id2, number, title: title2 }, item2) => {
    const differences = rows.flatMap(([self, external]) => {
      const [own, theirs] = [self[item2] ?? null, external[item2] ?? null];
      return own === null || theirs === null ? [] : [own - theirs];
    });
    return {
      id: id2,
      number,
      title: title2,
      n: differences.length,
      mean: mean(differences),
      absolute: mean(differences.map(Math.abs))
    };
  });
}

// src/core/comparison/programme-agreement.ts
function programmeAgreement(facts2, rubric) {
  const alone = facts2.map((one) => Object.values(one.alone).map(ratingsFrom)).filter((raters) => raters.length > 1);
  const complete = facts2.filter(({ total: total2 }) => total2 !== null).map(({ ratings }) => ratingsFrom(ratings));
  return {
    reviews: alone.length,
    items: allItems(rubric).map(({ id: id2, number, title: title2 }, item2) => ({
      id: id2,
      number,
      title: title2,
      ...itemAgreement(alone, item2, rubric)
    })),
    alpha: cronbachAlpha(complete)
  };
}
function itemAgreement(reviews, item2, { scale }) {
  const pairs = reviews.flatMap((raters) => pairsOf(raters.map((ratings) => ratings[item2] ?? null))).filter((pair2) => pair2.every((rating) => rating !== null));
  const n = pairs.length;
  const share = (apart2) => n === 0 ? unknown(0, "none") : known(pairs.filter(([a, b]) => Math.abs(a - b) <= apart2).length / n, n);
  const lists = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  return {
    n,
    exact: share(0),
    withinOne: share(1),
    kappa: figureOf(weightedKappa(lists[0], lists[1], scale))
  };
}

// src/core/comparison/select.ts
function select(facts2, rubric, choices) {
  const reasons = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const chosen = facts2.filter((one) => {
    const reason = reasonToLeaveOut(one, rubric, choices, seen);
    if (reason === null) return true;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    return false;
  });
  return { chosen, leftOut: [...reasons].map(([reason, count2]) => ({ reason, count: count2 })) };
}
function reasonToLeaveOut({ rubric: own, single, id: id2, kind, area, date }, rubric, { kinds: kinds2, areas, since, until }, seen) {
  if (own !== rubric) return `rated with another scale, \u201C${own}\u201D`;
  if (single) return "the ratings of one reviewer alone, before agreement";
  if (id2 !== null && seen.has(id2)) return "the same review in another file";
  if (id2 !== null) seen.add(id2);
  if (kinds2 !== null && !kinds2.includes(kind)) return "of another kind";
  if (areas !== null && !areas.some((wanted2) => isSame(wanted2, area))) return "of another area";
  if (since !== null && date < since || until !== null && date > until) return "outside the dates";
  return null;
}
function isSame(wanted2, area) {
  return area !== null && wanted2.trim().toLowerCase() === area.trim().toLowerCase();
}
function latestOf(facts2) {
  return [...new Map(facts2.map((one) => [one.service, one])).values()];
}

// src/core/statistics/quantiles.ts
function quantile(sorted, share) {
  const n = sorted.length;
  if (n === 0) return unknown(0, "none");
  const place = (n - 1) * share;
  const low = Math.floor(place);
  const [below = 0, above = below] = [sorted[low], sorted[Math.min(low + 1, n - 1)]];
  return known(below + (above - below) * (place - low), n);
}
function quartiles(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) => quantile(sorted, share);
  return { q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

// src/core/comparison/spread.ts
function spreadOf(facts2, rubric) {
  const totals2 = facts2.map(({ total: total2 }) => total2).filter((total2) => total2 !== null);
  const bands = totals2.map((total2) => bandOf(rubric, total2)?.id);
  return {
    n: totals2.length,
    incomplete: facts2.length - totals2.length,
    min: endOf(totals2, Math.min),
    ...quartiles(totals2),
    max: endOf(totals2, Math.max),
    mean: mean(totals2),
    sd: standardDeviation(totals2),
    bands: [...topDown(rubric)].reverse().map(({ id: id2, title: title2 }) => ({
      id: id2,
      title: title2,
      count: bands.filter((band) => band === id2).length
    }))
  };
}
function itemSpreads(facts2, rubric) {
  const rows = facts2.map(({ ratings }) => ratingsFrom(ratings));
  return rubric.sections.flatMap(({ id: id2, items: items2 }) => items2.map((item2) => ({ item: item2, section: id2 }))).map(({ item: item2, section }, index) => {
    const ratings = rows.map((row) => row[index] ?? null).filter((rating) => rating !== null);
    const { id: id2, number, title: title2 } = item2;
    return { id: id2, number, title: title2, section, ...ratingSpread(ratings, rubric) };
  });
}
function chosenItems(items2, ids) {
  return ids === null ? [...items2] : items2.filter(({ id: id2 }) => ids.includes(id2));
}
function ratingSpread(ratings, { scale }) {
  const { min, max, recommendBelow } = scale;
  const n = ratings.length;
  const low = ratings.filter((rating) => rating < recommendBelow).length;
  return {
    n,
    counts: Array.from(
      { length: max - min + 1 },
      (_, step) => ratings.filter((r) => r === min + step).length
    ),
    ...quartiles(ratings),
    mean: mean(ratings),
    low: n === 0 ? unknown(0, "none") : known(low / n, n)
  };
}
function endOf(values, pick) {
  return values.length === 0 ? unknown(0, "none") : known(values.reduce(pick), values.length);
}

// src/core/comparison/groups.ts
var notRecorded = "Not recorded";
function groupsOf(facts2, { by, minGroup, items: items2 }, rubric) {
  if (by === null) return [];
  const groups = /* @__PURE__ */ new Map();
  for (const one of facts2) {
    for (const key of keysOf(one, by, rubric)) {
      const own = groups.get(key);
      if (own === void 0) groups.set(key, [one]);
      else own.push(one);
    }
  }
  return [...groups].sort(([a], [b]) => Number(a === notRecorded) - Number(b === notRecorded) || compareTexts(a, b)).map(([key, own]) => {
    const services = new Set(own.map(({ service }) => service)).size;
    const shown = services >= minGroup;
    return {
      key,
      services,
      reviews: own.length,
      spread: shown ? spreadOf(own, rubric) : null,
      items: shown ? chosenItems(itemSpreads(own, rubric), items2) : null
    };
  });
}
function keysOf(facts2, by, rubric) {
  switch (by) {
    case "area":
    case "region":
    case "provider":
      return [facts2[by]?.trim() || notRecorded];
    case "service":
      return [facts2.name];
    case "year":
      return [facts2.date.slice(0, 4)];
    case "kind":
      return [facts2.kind];
    case "band":
      return [facts2.total === null ? "No total yet" : bandOf(rubric, facts2.total)?.title ?? "In no band"];
    case "reviewer":
      return facts2.reviewers.length === 0 ? [notRecorded] : [...new Set(facts2.reviewers)];
  }
}

// src/core/comparison/model.ts
var mixable = ["kind", "mode", "edition"];

// src/core/statistics/correlation.ts
var z95 = 1.959963984540054;
function pearson(pairs) {
  const found = coefficient(pairs);
  if (found.value === null) return { ...found, low: null, high: null };
  const { value, n } = found;
  if (n < 4 || Math.abs(value) >= 1) return { value, n, low: null, high: null };
  const [z2, reach2] = [Math.atanh(value), z95 / Math.sqrt(n - 3)];
  return { value, n, low: Math.tanh(z2 - reach2), high: Math.tanh(z2 + reach2) };
}
function spearman(pairs) {
  const [first, second] = [ranks(pairs.map(([a]) => a)), ranks(pairs.map(([, b]) => b))];
  return coefficient(first.map((rank, index) => [rank, second[index] ?? 0]));
}
function ranks(values) {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const found = new Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (order[end + 1]?.value === order[start]?.value && end + 1 < order.length) end += 1;
    for (let at = start; at <= end; at += 1) found[order[at]?.index ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return found;
}
function coefficient(pairs) {
  const n = pairs.length;
  if (n < 3) return unknown(n, n === 0 ? "none" : "too-few");
  const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
  const [mx, my] = [total(xs) / n, total(ys) / n];
  const [sx, sy] = [squaresAbout(xs, mx), squaresAbout(ys, my)];
  if (isDust(sx, xs) || isDust(sy, ys)) return unknown(n, "no-variance");
  const together = pairs.reduce((sum2, [x, y]) => sum2 + (x - mx) * (y - my), 0);
  return known(Math.max(-1, Math.min(1, together / Math.sqrt(sx * sy))), n);
}
function isDust(squares, values) {
  return values.every((value) => value === values[0]) || squares === 0;
}

// src/core/statistics/proportion.ts
function proportion(part2, of) {
  if (part2 > of || part2 < 0) throw new RangeError(`${part2} of ${of} is no share.`);
  if (of === 0) return { ...unknown(0, "none"), low: null, high: null };
  const share = part2 / of;
  const squared = z95 ** 2;
  const centre = share + squared / (2 * of);
  const reach2 = z95 * Math.sqrt(share * (1 - share) / of + squared / (4 * of ** 2));
  const scale = 1 + squared / of;
  return {
    value: share,
    n: of,
    low: part2 === 0 ? 0 : (centre - reach2) / scale,
    high: part2 === of ? 1 : (centre + reach2) / scale
  };
}

// src/core/comparison/outcomes.ts
var fewest = 20;
var benchmarks = [
  { title: "England 2024", rate: 0.4 },
  { title: "United States, minimal", rate: 0.31 },
  { title: "United States, average", rate: 0.41 },
  { title: "United States, excellent", rate: 0.5 },
  { title: "Local target seen, starting a job", rate: 0.38 },
  { title: "Local target seen, in work at six weeks", rate: 0.34 },
  { title: "Local target seen, job gain", rate: 0.42 }
];
var published = [
  { title: "79 sites, United States, 2012", r: 0.34, n: 79 },
  { title: "79 programmes, United States, 2015", r: 0.27, n: 79 },
  { title: "18 sites, United Kingdom, 2018", r: 0.36, n: 18 }
];
function outcomesOf(facts2) {
  const rows = facts2.flatMap((one) => {
    const { joined: joined2, started } = one.outcomes ?? { joined: null, started: null };
    if (joined2 === null || started === null || joined2 === 0 || started > joined2) return [];
    const { file, service, name, total: total2 } = one;
    return [{ file, service, name, total: total2, joined: joined2, started, rate: proportion(started, joined2) }];
  });
  const pairs = rows.flatMap(
    ({ total: total2, rate }) => total2 === null || rate.value === null ? [] : [[total2, rate.value]]
  );
  return {
    rows,
    overall: rateOf(facts2, "started"),
    atSixWeeks: rateOf(facts2, "atSixWeeks"),
    atThirteenWeeks: rateOf(facts2, "atThirteenWeeks"),
    caseload: mean(caseloads(facts2)),
    benchmarks,
    correlation: {
      n: pairs.length,
      pearson: pearson(pairs),
      spearman: spearman(pairs),
      published,
      small: pairs.length < fewest
    }
  };
}
function rateOf(facts2, key) {
  let [part2, of] = [0, 0];
  for (const { outcomes } of facts2) {
    const [some2, all] = [outcomes?.[key] ?? null, outcomes?.joined ?? null];
    if (some2 === null || all === null || some2 > all) continue;
    part2 += some2;
    of += all;
  }
  return { part: part2, of, rate: proportion(part2, of) };
}
function caseloads(facts2) {
  return facts2.flatMap(({ outcomes }) => {
    const { caseload, specialists } = outcomes ?? { caseload: null, specialists: null };
    return caseload === null || specialists === null || specialists === 0 ? [] : [caseload / specialists];
  });
}

// src/core/comparison/courses.ts
function coursesOf(facts2, rubric) {
  const own = /* @__PURE__ */ new Map();
  for (const one of facts2) {
    const known3 = own.get(one.service);
    if (known3 === void 0) own.set(one.service, [one]);
    else known3.push(one);
  }
  return [...own].map(([service, reviews]) => ({
    service,
    name: reviews.at(-1)?.name ?? service,
    points: reviews.map((review, index) => pointOf(review, reviews[index + 1] ?? null, rubric))
  }));
}
function pointOf(facts2, next, rubric) {
  const given = ratingsFrom(facts2.ratings);
  const corrections = next?.corrections ?? null;
  if (corrections === null) return { facts: facts2, ratings: given, total: facts2.total, corrected: null };
  const found = ratingsFrom(corrections);
  const ratings = given.map((rating, index) => found[index] ?? rating);
  const score = totalScore(ratings, rubric);
  return { facts: facts2, ratings, total: facts2.total, corrected: score.status === "complete" ? score.value : null };
}
function trueTotal({ total: total2, corrected }) {
  return corrected ?? total2;
}
function itemsMoved(from, to, rubric) {
  const moves = allItems(rubric).map(({ id: id2 }, index) => {
    const [before, after] = [from.ratings[index] ?? null, to.ratings[index] ?? null];
    return { id: id2, by: before === null || after === null ? 0 : after - before };
  });
  const ids = (kept) => moves.filter(({ by }) => kept(by)).map(({ id: id2 }) => id2);
  return { gained: ids((by) => by > 0), lost: ids((by) => by < 0) };
}

// src/core/comparison/trend.ts
function trendOf(facts2, rubric) {
  const courses = coursesOf(facts2, rubric);
  const yearly = courses.map(lastOfEachYear);
  const years = [...new Set(yearly.flatMap((own) => [...own.keys()]))].sort();
  return {
    years: years.map((year) => yearOf(year, yearly)),
    steps: years.slice(1).map((year, index) => stepOf(years[index] ?? "", year, yearly)),
    services: courses.map((course) => serviceCourse(course, rubric)),
    items: itemTrends(courses, rubric)
  };
}
function lastOfEachYear({ points }) {
  return new Map(points.map((point) => [point.facts.date.slice(0, 4), point]));
}
function yearOf(year, yearly) {
  const totals2 = totalsIn(yearly.map((own) => own.get(year)));
  return { year, all: { n: totals2.length, median: quartiles(totals2).median, mean: mean(totals2) } };
}
function stepOf(from, to, yearly) {
  const pairs = yearly.map((own) => [totalAt(own.get(from)), totalAt(own.get(to))]).filter((pair2) => pair2.every((total2) => total2 !== null));
  return {
    from,
    to,
    services: pairs.length,
    before: mean(pairs.map(([before]) => before)),
    after: mean(pairs.map(([, after]) => after)),
    change: mean(pairs.map(([before, after]) => changeFrom(before, after) ?? 0))
  };
}
function totalsIn(points) {
  return points.map(totalAt).filter((total2) => total2 !== null);
}
function totalAt(point) {
  return point === void 0 ? null : trueTotal(point);
}
function serviceCourse({ service, name, points }, rubric) {
  const [first, last] = [points[0], points.at(-1)];
  const moved = first === void 0 || last === void 0 ? { gained: [], lost: [] } : itemsMoved(first, last, rubric);
  return {
    service,
    name,
    points: points.map(({ facts: facts2, total: total2, corrected }) => ({
      file: facts2.file,
      date: facts2.date,
      total: total2,
      corrected
    })),
    ...moved
  };
}
function itemTrends(courses, rubric) {
  const steps = courses.flatMap(
    ({ points }) => points.slice(1).map((point, index) => [points[index]?.ratings ?? [], point.ratings])
  );
  return allItems(rubric).map(({ id: id2, number, title: title2 }, item2) => {
    const changes = steps.map(([before, after]) => [before[item2] ?? null, after[item2] ?? null]).flatMap(([before, after]) => before === null || after === null ? [] : [after - before]);
    const count2 = (of) => changes.filter(of).length;
    return {
      id: id2,
      number,
      title: title2,
      rose: count2((by) => by > 0),
      fell: count2((by) => by < 0),
      same: count2((by) => by === 0),
      mean: mean(changes)
    };
  });
}

// src/core/comparison/sets.ts
function setsOf(facts2, history, choices, rubric) {
  const before = apart(history, choices);
  return [...apart(facts2, choices)].sort(([a, own], [b, other]) => other.length - own.length || compareTexts(a, b)).map(([key, own]) => setOf(own, before.get(key) ?? own, choices, rubric));
}
function apart(facts2, choices) {
  const found = /* @__PURE__ */ new Map();
  for (const one of facts2) {
    const key = JSON.stringify(mixable.map((what) => sharedBy(one, what, choices)));
    const own = found.get(key);
    if (own === void 0) found.set(key, [one]);
    else own.push(one);
  }
  return found;
}
function sharedBy(facts2, what, { mix }) {
  return mix.includes(what) ? null : facts2[what];
}
function setOf(course, history, choices, rubric) {
  const shown = choices.which === "latest" ? latestOf(course) : course;
  const rows = sortedRows(rowsOf(shown, history, rubric), choices.sort);
  const [first] = course;
  const shared = {
    kind: sharedBy(first, "kind", choices),
    mode: sharedBy(first, "mode", choices),
    edition: sharedBy(first, "edition", choices)
  };
  return {
    ...shared,
    title: titleOf(shared, choices),
    reviews: course.length,
    services: new Set(course.map(({ service }) => service)).size,
    rows: choices.top === null ? rows : rows.slice(0, choices.top),
    spread: spreadOf(shown, rubric),
    items: chosenItems(itemSpreads(shown, rubric), choices.items),
    groups: groupsOf(shown, choices, rubric),
    trend: choices.trend ? trendOf(course, rubric) : null,
    outcomes: choices.outcomes ? outcomesOf(shown) : null
  };
}
var kinds = {
  external: "External reviews",
  "guided-self": "Guided self-assessments",
  self: "Self-assessments"
};
var modes = {
  "on-site": "on site",
  virtual: "virtual",
  hybrid: "partly on site, partly virtual"
};
function titleOf({ kind, mode, edition }, { mix }) {
  const parts = [
    kind === null ? "Reviews of all kinds" : kinds[kind],
    mix.includes("mode") ? null : mode === null ? "on site or virtual not recorded" : modes[mode],
    mix.includes("edition") ? null : edition === null ? "edition not recorded" : edition
  ];
  return parts.filter((part2) => part2 !== null).join(", ");
}

// src/core/comparison/compare.ts
var usualChoices = {
  kinds: null,
  areas: null,
  since: null,
  until: null,
  which: "latest",
  items: null,
  by: null,
  mix: [],
  sort: "total",
  top: null,
  minGroup: 1,
  trend: false,
  selfExternal: false,
  withinDays: 183,
  agreement: false,
  outcomes: false
};
function compareReviews(gathered, rubric, choices) {
  const all = inOrder(gathered.facts);
  const { chosen, leftOut } = select(all, rubric.id, choices);
  const history = select(all, rubric.id, { ...choices, since: null }).chosen;
  const files = gathered.facts.length + gathered.unread.length;
  const unread = [...gathered.unread].sort((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : 0);
  return {
    rubric: comparedRubric(rubric),
    choices,
    read: { files, compared: chosen.length, unread, leftOut },
    notices: noticesOf(all, chosen, choices),
    sets: setsOf(chosen, history, choices, rubric),
    selfExternal: choices.selfExternal ? selfExternalOf(chosen, rubric, choices.withinDays) : null,
    agreement: choices.agreement ? programmeAgreement(chosen, rubric) : null
  };
}
function comparedRubric(rubric) {
  const { id: id2, title: title2, total: total2, scale, sections, principles } = rubric;
  const items2 = sections.flatMap(
    (section) => section.items.map((item2) => ({
      id: item2.id,
      number: item2.number,
      title: item2.title,
      section: section.id
    }))
  );
  const times = total2 === "sum" ? items2.length : 1;
  return {
    id: id2,
    title: title2,
    total: total2,
    range: { from: scale.min * times, to: scale.max * times },
    scale,
    bands: [...rubric.bands].sort((a, b) => a.from - b.from),
    items: items2,
    sections: sections.map((section) => ({ id: section.id, title: section.title })),
    principles: Object.entries(principles).map(([key, text2]) => ({
      id: key,
      title: text2,
      items: allItems(rubric).filter((item2) => item2.principles.includes(key)).map((item2) => item2.id)
    }))
  };
}

// test/support/shipped.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

// src/core/problem.ts
function problem(code, path, message, hint) {
  return { code, severity: "error", path, position: null, message, hint };
}
function warning(code, path, message, hint) {
  return { ...problem(code, path, message, hint), severity: "warning" };
}
function hasErrors(problems) {
  return problems.some(({ severity }) => severity === "error");
}

// src/core/nearest.ts
function nearest(word, candidates, limit = Math.max(1, Math.floor(word.length / 3))) {
  let best = null;
  for (const candidate2 of candidates) {
    if (Math.abs(candidate2.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate2.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { candidate: candidate2, distance };
  }
  return best?.candidate ?? null;
}
function editDistance(a, b) {
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const mistaken = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(mistaken, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

// src/core/schema-problems.ts
function schemaProblems(issues, value, known3) {
  return issues.flatMap((issue) => {
    const path = issue.path.map((part2) => typeof part2 === "number" ? part2 : String(part2));
    if (issue.code === "unrecognized_keys")
      return (issue.keys ?? []).filter(isNamed).map((key) => unknownKey([...path, key], known3));
    if (issue.code === "invalid_key") return [faultyKey(path, issue.issues ?? [])];
    const nearer = nearestForm(issue);
    if (nearer.length > 0) return schemaProblems(nearer, value, known3);
    return [faultyValue(issue, path, valueAt(value, path))];
  });
}
function nearestForm({ code, path, message, errors = [] }) {
  if (code !== "invalid_union" || message.startsWith("must")) return [];
  const form = errors.find((issues) => issues.length > 0 && issues.every((inner) => inner.path.length > 0));
  return (form ?? []).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
}
function isNamed(key) {
  return key !== "__proto__";
}
function prototypeKeys(value, path = []) {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return key === "__proto__" ? [unknownKey(here, [])] : prototypeKeys(child, here);
  });
}
function valueAt(value, path) {
  return path.reduce(
    (at, part2) => typeof at === "object" && at !== null && Object.hasOwn(at, part2) ? at[part2] : void 0,
    value
  );
}
function unknownKey(path, known3) {
  const key = String(path.at(-1));
  const meant = nearest(key, known3);
  const hint = meant === null ? "Remove it, or check its spelling." : `Did you mean \u201C${meant}\u201D?`;
  if (meant === key) return problem("unknown-key", path, `\u201C${key}\u201D does not belong here.`, "Remove it here.");
  return problem("unknown-key", path, `\u201C${key}\u201D is not a key that belongs here.`, hint);
}
function faultyKey(path, issues) {
  const why = issues[0]?.message ?? "is not a name that can stand here";
  return problem("faulty-key", path, `The key \u201C${String(path.at(-1))}\u201D ${why}.`, "Rename it.");
}
function faultyValue(issue, path, found) {
  if (found === void 0) {
    return problem(
      "missing",
      path,
      `\u201C${String(path.at(-1) ?? "")}\u201D is missing.`,
      `Add it: ${wanted(issue)}.`
    );
  }
  return problem("faulty-value", path, `${show(found)} will not do here.`, `It ${must(issue)}.`);
}
function must(issue) {
  if (issue.message.startsWith("must")) return issue.message;
  return issue.origin === "array" ? `must have ${wanted(issue)}` : `must be ${wanted(issue)}`;
}
var nouns = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
  tuple: "a list of two",
  nonoptional: "a value, or null where there is none"
};
function wanted(issue) {
  if (issue.code === "invalid_type") return nouns[issue.expected ?? ""] ?? "of another kind";
  if (issue.code === "invalid_value") return oneOf(issue.values ?? []);
  if (issue.code === "too_small") return bound(issue, "at least", issue.minimum);
  if (issue.code === "too_big") return bound(issue, "at most", issue.maximum);
  if (issue.code === "invalid_union" && issue.note === "No matching discriminator")
    return "one of the kinds that inputs have";
  if (issue.code === "invalid_union") return forms(issue.errors ?? []).join(" or ");
  return issue.message.replace(/^must (be )?/, "");
}
function bound({ origin }, words, limit) {
  if (origin === "array") return `${words} ${limit} ${Number(limit) === 1 ? "entry" : "entries"}`;
  return `${words} ${limit}${origin === "string" ? " letters" : ""}`;
}
function forms(errors) {
  return [...new Set(errors.flatMap(([first]) => first === void 0 ? [] : [wanted(first)]))];
}
function oneOf(values) {
  const shown = values.map(show);
  return shown.length === 1 ? `${shown[0]}` : `one of ${shown.join(", ")}`;
}
function show(value) {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "A list" : "A group of keys";
  const text2 = typeof value === "string" ? `\u201C${value}\u201D` : String(value);
  return text2.length > 60 ? `${text2.slice(0, 59)}\u2026` : text2;
}

// src/core/rubric/bands.ts
function bandProblems(rubric) {
  if (rubric.scale.min >= rubric.scale.max) return [];
  const turned = rubric.bands.flatMap(
    (band, index) => band.from > band.to ? [fault(index, "from", `Band \u201C${band.id}\u201D starts above its end.`, "Swap from and to.")] : []
  );
  if (turned.length > 0) return turned;
  const step = rubric.total === "sum" ? 1 : 0;
  const bands = rubric.bands.map((band, index) => ({ ...band, index })).sort((a, b) => a.from - b.from);
  const broken = step === 1 ? wholeEnds(bands) : [];
  if (broken.length > 0) return broken;
  return [
    ...bands.slice(1).flatMap((band, index) => seam(bands[index], band, step)),
    ...ends(bands, reach(rubric))
  ];
}
function reach({ scale, sections, total: total2 }) {
  const items2 = total2 === "sum" ? sections.reduce((sum2, section) => sum2 + section.items.length, 0) : 1;
  return { from: scale.min * items2, to: scale.max * items2 };
}
function wholeEnds(bands) {
  return bands.flatMap(
    (band) => ["from", "to"].filter((end) => !Number.isInteger(band[end])).map(
      (end) => fault(
        band.index,
        end,
        `Band \u201C${band.id}\u201D has a broken edge, ${band[end]}.`,
        "A total is a sum of whole ratings: use a whole number."
      )
    )
  );
}
function seam(below, above, step) {
  const due = below.to + step;
  if (above.from === due) return [];
  const [code, what] = above.from < due ? ["band-overlap", "overlap"] : ["band-gap", "leave a gap"];
  const message = `Bands \u201C${below.id}\u201D (to ${below.to}) and \u201C${above.id}\u201D (from ${above.from}) ${what}.`;
  return [{ ...fault(above.index, "from", message, `Let \u201C${above.id}\u201D start at ${due}.`), code }];
}
function ends(bands, { from, to }) {
  const lowest = bands[0];
  const highest = bands.at(-1);
  return [
    ...lowest.from === from ? [] : [
      fault(
        lowest.index,
        "from",
        `The lowest total is ${from}, but the lowest band starts at ${lowest.from}.`,
        `Let \u201C${lowest.id}\u201D start at ${from}.`
      )
    ],
    ...highest.to === to ? [] : [
      fault(
        highest.index,
        "to",
        `The highest total is ${to}, but the highest band ends at ${highest.to}.`,
        `Let \u201C${highest.id}\u201D end at ${to}.`
      )
    ]
  ];
}
function fault(index, end, message, hint) {
  return problem("band-edge", ["bands", index, end], message, hint);
}

// src/core/rubric/build.ts
function buildRubric(file, digest) {
  return {
    ...file,
    scale: { ...file.scale, recommendBelow: file.scale.recommendBelow ?? file.scale.max - 1 },
    sections: file.sections.map((section) => ({ ...section, items: section.items.map(buildItem) })),
    digest
  };
}
function buildDerivation({ unit, ...file }) {
  const ways = [];
  if (file.ratio !== void 0) ways.push({ op: "ratio", of: file.ratio, unit });
  if (file.percent !== void 0)
    ways.push({ op: "percent", part: file.percent[0], whole: file.percent[1], unit });
  for (const op of ["count", "mean", "distinct-share"]) {
    const input2 = file[op];
    if (input2 !== void 0) ways.push({ op, input: input2, unit });
  }
  return ways.length === 1 ? ways[0] ?? null : null;
}
function buildTest(file) {
  if (typeof file === "boolean") return { kind: "is", value: file };
  if (typeof file === "string") return { kind: "one-of", values: [file] };
  if (Array.isArray(file)) return { kind: "one-of", values: file };
  const { has, ...bounds } = file;
  return has === void 0 ? { kind: "range", ...defined(bounds) } : { kind: "has", all: has };
}
function alternatives(when) {
  return Array.isArray(when) ? when : [when];
}
function buildItem(file) {
  return {
    ...file,
    inputs: file.inputs.map(buildInput),
    derive: mapValues(file.derive, (derivation2) => {
      const built = buildDerivation(derivation2);
      return built === null ? [] : [built];
    }),
    anchors: buildAnchors(file)
  };
}
function buildInput(file) {
  return file.kind === "number" ? { ...file, max: file.max ?? null } : file;
}
function buildAnchors(file) {
  return Object.entries(file.anchors).map(([rating, { text: text2, when }]) => ({
    rating: Number(rating),
    text: text2,
    when: when === void 0 ? null : alternatives(when).map(buildCondition)
  })).sort((a, b) => b.rating - a.rating);
}
function buildCondition(file) {
  return mapValues(file, (test2) => [buildTest(test2)]);
}
function mapValues(record, change) {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]) => change(value).map((changed) => [key, changed]))
  );
}
function defined(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== void 0));
}

// src/core/rubric/references.ts
function referenceProblems(rubric) {
  const items2 = rubric.sections.flatMap(
    (section, s) => section.items.map((item2, i) => ({ item: item2, path: ["sections", s, "items", i] }))
  );
  return [
    ...scaleProblems(rubric),
    ...twice(
      rubric.bands.map(({ id: id2 }, index) => ({ id: id2, path: ["bands", index, "id"] })),
      "band"
    ),
    ...twice(
      rubric.sections.map(({ id: id2 }, index) => ({ id: id2, path: ["sections", index, "id"] })),
      "section"
    ),
    ...twice(
      items2.map(({ item: item2, path }) => ({ id: item2.id, path: [...path, "id"] })),
      "item"
    ),
    ...twice(
      items2.map(({ item: item2, path }) => ({ id: String(item2.number), path: [...path, "number"] })),
      "number"
    ),
    ...items2.flatMap(({ item: item2, path }) => itemProblems(item2, path, rubric))
  ];
}
function scaleProblems({ scale }) {
  if (scale.min < scale.max) return [];
  return [
    problem(
      "scale",
      ["scale", "max"],
      "The highest rating is not above the lowest.",
      "Make max larger than min."
    )
  ];
}
function twice(named, what) {
  const seen = /* @__PURE__ */ new Set();
  return named.flatMap(({ id: id2, path }) => {
    if (!seen.has(id2)) {
      seen.add(id2);
      return [];
    }
    return [
      problem("duplicate-id", path, `The ${what} \u201C${id2}\u201D stands here a second time.`, "Give each its own.")
    ];
  });
}
function itemProblems(item2, path, rubric) {
  const inputs = item2.inputs.map(({ id: id2 }, index) => ({ id: id2, path: [...path, "inputs", index, "id"] }));
  const figures = Object.keys(item2.derive).map((id2) => ({ id: id2, path: [...path, "derive", id2] }));
  return [
    ...item2.principles.flatMap(
      (id2, index) => known2(id2, Object.keys(rubric.principles), [...path, "principles", index], "principle")
    ),
    ...item2.evidence.flatMap(
      ({ source }, index) => known2(source, Object.keys(rubric.sources), [...path, "evidence", index, "source"], "source")
    ),
    ...twice([...inputs, ...figures], "input or figure"),
    ...optionProblems(item2, path),
    ...Object.entries(item2.derive).flatMap(
      ([id2, file]) => derivationProblems(item2, buildDerivation(file), [...path, "derive", id2])
    ),
    ...anchorProblems(item2, path, rubric),
    ...conditionProblems(item2, path)
  ];
}
function optionProblems(item2, path) {
  return item2.inputs.flatMap(
    (input2, index) => "options" in input2 && Object.keys(input2.options).length === 0 ? [
      problem(
        "no-options",
        [...path, "inputs", index, "options"],
        `\u201C${input2.id}\u201D has no options.`,
        "List what can be chosen."
      )
    ] : []
  );
}
var feeds = {
  ratio: "number",
  percent: "number",
  count: "checklist",
  mean: "numbers",
  "distinct-share": "list"
};
function derivationProblems(item2, derivation2, path) {
  if (derivation2 === null) {
    return [
      problem(
        "derivation",
        path,
        "A figure is worked out in exactly one way.",
        `Use one of ${Object.keys(feeds).join(", ")}.`
      )
    ];
  }
  const kind = feeds[derivation2.op];
  const usable = item2.inputs.filter((input2) => input2.kind === kind).map(({ id: id2 }) => id2);
  return operands(derivation2).flatMap((id2) => known2(id2, usable, [...path, derivation2.op], `${kind} input`));
}
function operands(derivation2) {
  if (derivation2.op === "ratio") return derivation2.of;
  return derivation2.op === "percent" ? [derivation2.part, derivation2.whole] : [derivation2.input];
}
function anchorProblems(item2, path, { scale }) {
  if (scale.min >= scale.max) return [];
  const ratings = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => String(scale.min + index));
  const missing = ratings.filter((rating) => !Object.hasOwn(item2.anchors, rating));
  const extra = Object.keys(item2.anchors).filter((rating) => !ratings.includes(rating));
  return [
    ...missing.map(
      (rating) => problem(
        "anchor-missing",
        [...path, "anchors"],
        `\u201C${item2.id}\u201D has no anchor for ${rating}.`,
        `Add \u201C${rating}: {text: \u2026}\u201D.`
      )
    ),
    ...extra.map(
      (rating) => problem(
        "anchor-extra",
        [...path, "anchors", rating],
        `${rating} is not a rating of this scale (${scale.min} to ${scale.max}).`,
        "Remove the anchor, or change the scale."
      )
    ),
    ...unconditional(item2, path, String(scale.min))
  ];
}
function unconditional(item2, path, lowest) {
  const entries = Object.entries(item2.anchors);
  if (entries.every(([, anchor2]) => anchor2.when === void 0)) return [];
  return entries.filter(([rating, anchor2]) => anchor2.when === void 0 && rating !== lowest).map(
    ([rating]) => problem(
      "condition-missing",
      [...path, "anchors", rating],
      `Anchor ${rating} of \u201C${item2.id}\u201D has no condition, though others have.`,
      "Add \u201Cwhen\u201D; only the lowest anchor can do without."
    )
  );
}
function conditionProblems(item2, path) {
  return Object.entries(item2.anchors).flatMap(
    ([rating, { when }]) => when === void 0 ? [] : alternatives(when).flatMap(
      (condition2, index) => Object.entries(condition2).flatMap(([id2, file]) => {
        const at = Array.isArray(when) ? [index, id2] : [id2];
        return testProblems(item2, id2, buildTest(file), [...path, "anchors", rating, "when", ...at]);
      })
    )
  );
}
function testProblems(item2, id2, test2, path) {
  const figures = Object.keys(item2.derive);
  const input2 = item2.inputs.find((candidate2) => candidate2.id === id2);
  if (input2 === void 0 && !figures.includes(id2)) {
    return known2(id2, [...item2.inputs.map((candidate2) => candidate2.id), ...figures], path, "input or figure");
  }
  const kind = input2?.kind ?? "figure";
  if (!fits(kind, test2)) {
    return [
      problem(
        "condition-kind",
        path,
        `\u201C${id2}\u201D is ${kind === "figure" ? "a figure" : `of the kind \u201C${kind}\u201D`}, which cannot be tested in this way.`,
        testHint(kind)
      )
    ];
  }
  const options2 = input2 !== void 0 && "options" in input2 ? Object.keys(input2.options) : [];
  const named = test2.kind === "one-of" ? test2.values : test2.kind === "has" ? test2.all : [];
  return [...named.flatMap((option) => known2(option, options2, path, "option")), ...rangeProblems(test2, path)];
}
function fits(kind, test2) {
  if (kind === "choice") return test2.kind === "one-of";
  if (kind === "yes-no") return test2.kind === "is";
  if (kind === "checklist") return test2.kind === "has";
  return (kind === "number" || kind === "figure") && test2.kind === "range";
}
function testHint(kind) {
  if (kind === "choice") return "Name an option or a list of options.";
  if (kind === "yes-no") return "Write true or false.";
  if (kind === "checklist") return "Write {has: [options]}, or derive a count.";
  return kind === "numbers" || kind === "list" ? "Derive a figure from it and test that." : "Write a range such as {min: 6}.";
}
function rangeProblems(test2, path) {
  if (test2.kind !== "range") return [];
  const bounds = [test2.min, test2.max, test2.over, test2.under];
  if (bounds.every((bound3) => bound3 === void 0)) {
    return [problem("condition-empty", path, "This range has no bound.", "Give it min, max, over or under.")];
  }
  return [];
}
function known2(id2, candidates, path, what) {
  if (candidates.includes(id2)) return [];
  const meant = nearest(id2, candidates);
  const list = candidates.length === 0 ? "None is defined." : `Use one of: ${candidates.join(", ")}.`;
  const hint = meant === null ? list : `Did you mean \u201C${meant}\u201D?`;
  return [problem(`unknown-${what.split(" ").at(-1)}`, path, `There is no ${what} \u201C${id2}\u201D.`, hint)];
}

// src/core/rubric/schema.ts
import { z } from "zod";

// src/core/printable.ts
function printable(text2) {
  return text2.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029\uFEFF]/gu, (mark) => {
    if (mark === "\n" || mark === "	") return mark;
    const code = mark.codePointAt(0) ?? 0;
    return code < 32 ? String.fromCodePoint(9216 + code) : "\uFFFD";
  });
}

// src/core/rubric/schema.ts
var id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: "must be small letters, digits and single hyphens, as in \u201Ccaseload-size\u201D"
}).refine((value) => value !== "constructor", {
  error: "must be another word: every object already has that name"
});
var text = z.string().trim().min(1, { error: "must not be empty" }).refine((value) => printable(value) === value, { error: "must not hold control characters" });
var options = z.record(id, text);
var input = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    id,
    ask: text,
    unit: text,
    min: z.number().default(0),
    max: z.number().optional(),
    whole: z.boolean().default(false)
  }),
  z.strictObject({ kind: z.literal("yes-no"), id, ask: text }),
  z.strictObject({ kind: z.literal("choice"), id, ask: text, options }),
  z.strictObject({ kind: z.literal("checklist"), id, ask: text, options }),
  z.strictObject({ kind: z.literal("numbers"), id, ask: text, unit: text }),
  z.strictObject({ kind: z.literal("list"), id, ask: text })
]);
var derivation = z.strictObject({
  unit: text,
  ratio: z.array(id).min(2).optional(),
  percent: z.tuple([id, id]).optional(),
  count: id.optional(),
  mean: id.optional(),
  "distinct-share": id.optional()
});
var bound2 = z.number().optional();
var test = z.union(
  [
    // One group for bounds and ticks, so that a fault in either is told as what it is.
    z.strictObject({ min: bound2, max: bound2, over: bound2, under: bound2, has: z.array(id).min(1).optional() }).refine((keys) => keys.has === void 0 || Object.keys(keys).length === 1, {
      error: "must have either bounds or \u201Chas\u201D"
    }),
    z.array(id).min(1),
    z.boolean(),
    id
  ],
  {
    error: "must be a range such as {min: 6}, an option or a list of options, true or false, or {has: [ticked options]}"
  }
);
var condition = z.record(id, test);
var anchor = z.strictObject({ text, when: z.union([condition, z.array(condition).min(1)]).optional() });
var item = z.strictObject({
  id,
  number: z.int().min(1),
  title: text,
  asks: text,
  principles: z.array(id).default([]),
  evidence: z.array(z.strictObject({ source: text, look: text })).default([]),
  questions: z.array(z.strictObject({ to: text, ask: text })).default([]),
  inputs: z.array(input).default([]),
  derive: z.record(id, derivation).default({}),
  readings: z.array(text).default([]),
  anchors: z.record(z.string().regex(/^\d+$/, { error: "must be a rating, as in \u201C5:\u201D" }), anchor)
});
var rubricSchema = z.strictObject({
  id,
  title: text,
  edition: text,
  version: z.union([text, z.number().transform(String)]),
  language: text,
  scale: z.strictObject({
    min: z.int().min(0),
    max: z.int().max(20),
    recommendBelow: z.int().optional()
  }),
  total: z.enum(["sum", "mean"]),
  sources: z.record(z.string().regex(/^[A-Z]+$/, { error: "must be capital letters, as in \u201CMIS\u201D" }), text),
  principles: z.record(id, text).default({}),
  bands: z.array(z.strictObject({ id, title: text, from: z.number(), to: z.number() })).min(1),
  sections: z.array(z.strictObject({ id, title: text, items: z.array(item).min(1) })).min(1)
});

// src/core/rubric/cases.ts
function testedFacts(item2) {
  const tests = /* @__PURE__ */ new Map();
  for (const condition2 of item2.anchors.flatMap(({ when }) => when ?? [])) {
    for (const [id2, test2] of Object.entries(condition2)) tests.set(id2, [...tests.get(id2) ?? [], test2]);
  }
  return [...tests].map(([id2, list]) => testedFact(item2, id2, list));
}
function testedFact(item2, id2, tests) {
  const input2 = item2.inputs.find((candidate2) => candidate2.id === id2);
  if (input2?.kind === "yes-no") return { id: id2, values: [false, true], ordered: false };
  if (input2?.kind === "choice") return { id: id2, values: Object.keys(input2.options), ordered: false };
  if (input2?.kind === "checklist") return { id: id2, values: subsets(tests), ordered: false };
  return { id: id2, values: rangeValues(tests, domain(item2, id2)), ordered: true };
}
function domain(item2, id2) {
  const input2 = item2.inputs.find((candidate2) => candidate2.id === id2);
  if (input2?.kind === "number") return { min: input2.min, max: input2.max ?? Infinity, whole: input2.whole };
  const derivation2 = item2.derive[id2];
  if (derivation2?.op === "percent" || derivation2?.op === "distinct-share")
    return { min: 0, max: 100, whole: false };
  if (derivation2?.op === "count") return { min: 0, max: optionCount(item2, derivation2.input), whole: true };
  return { min: 0, max: Infinity, whole: false };
}
function optionCount(item2, id2) {
  const input2 = item2.inputs.find((candidate2) => candidate2.id === id2);
  return input2 !== void 0 && "options" in input2 ? Object.keys(input2.options).length : 0;
}
function rangeValues(tests, { min, max, whole: whole2 }) {
  const bounds = tests.flatMap(
    (test2) => test2.kind === "range" ? [test2.min, test2.max, test2.over, test2.under] : []
  );
  const thresholds = [...new Set(bounds.filter((bound3) => bound3 !== void 0))].sort((a, b) => a - b);
  const around = thresholds.flatMap((threshold, index) => {
    const next = thresholds[index + 1] ?? threshold + 2;
    return whole2 ? [threshold - 1, threshold, threshold + 1] : [threshold, (threshold + next) / 2];
  });
  const below = (thresholds[0] ?? 0) - 1;
  const values = whole2 ? [Math.ceil(min), ...around.map(Math.ceil), Math.floor(max)] : [min, below, ...around, max];
  const possible = values.filter((value) => value >= min && value <= max && Number.isFinite(value));
  return [...new Set(possible)].sort((a, b) => a - b);
}
function subsets(tests) {
  const options2 = [...new Set(tests.flatMap((test2) => test2.kind === "has" ? test2.all : []))];
  return options2.reduce((sets, option) => sets.flatMap((set) => [set, [...set, option]]), [[]]);
}

// src/core/rubric/soundness.ts
var mostCases = 1e5;
function soundnessProblems(rubric) {
  return rubric.sections.flatMap(
    (section, s) => section.items.flatMap((item2, i) => itemProblems2(item2, ["sections", s, "items", i]))
  );
}
function itemProblems2(item2, path) {
  if (item2.anchors.every(({ when }) => when === null)) return [];
  const facts2 = testedFacts(item2);
  const size = facts2.reduce((product, fact) => product * fact.values.length, 1);
  if (size > mostCases) {
    return [
      warning(
        "too-many-cases",
        path,
        `The conditions of \u201C${item2.id}\u201D are too many to try out.`,
        "Check them by hand."
      )
    ];
  }
  const cases = combinations(facts2);
  return [
    ...item2.anchors.flatMap(
      (anchor2) => anchorProblems2(item2, anchor2, cases, [...path, "anchors", String(anchor2.rating)])
    ),
    ...holeProblems(item2, cases, path),
    ...facts2.filter(({ ordered }) => ordered).flatMap((fact) => turnProblems(item2, fact, facts2, path))
  ];
}
function anchorProblems2(item2, anchor2, cases, path) {
  const { when } = anchor2;
  if (when !== null && !cases.some((facts2) => anyHolds(when, facts2))) {
    return [
      problem(
        "condition-impossible",
        path,
        `The condition of anchor ${anchor2.rating} of \u201C${item2.id}\u201D can never hold.`,
        "Check its bounds against one another."
      )
    ];
  }
  if (cases.some((facts2) => highestHolding(item2.anchors, facts2) === anchor2)) return [];
  return [
    problem(
      "condition-overtaken",
      path,
      `Anchor ${anchor2.rating} of \u201C${item2.id}\u201D can never be suggested: whenever it would be, a higher one is.`,
      "Check the order of the conditions."
    )
  ];
}
function holeProblems(item2, cases, path) {
  const hole = cases.find((facts2) => highestHolding(item2.anchors, facts2) === null);
  if (hole === void 0) return [];
  return [
    problem(
      "condition-hole",
      [...path, "anchors"],
      `No anchor of \u201C${item2.id}\u201D holds for ${caseText(hole)}.`,
      "Leave the condition of the lowest anchor out, so that it takes all the rest."
    )
  ];
}
function turnProblems(item2, fact, facts2, path) {
  for (const rest of combinations(facts2.filter((other) => other !== fact))) {
    const course = courseOf(item2, fact, rest);
    const turn = turningPoint(course);
    if (turn === null) continue;
    const steps = course.slice(turn - 1, turn + 2).map(({ value, rating }) => `${value} gives ${rating}`);
    return [
      problem(
        "condition-order",
        [...path, "anchors"],
        `The conditions of \u201C${item2.id}\u201D contradict the order of its anchors: for ${fact.id}, ${steps.join(", ")}.`,
        "Write each bound open to one side; a gap belongs to the lower rating."
      )
    ];
  }
  return [];
}
function courseOf(item2, { id: id2, values }, rest) {
  const steps = values.flatMap((value) => {
    const anchor2 = highestHolding(item2.anchors, new Map([...rest, [id2, value]]));
    return anchor2 === null ? [] : [{ value, rating: anchor2.rating }];
  });
  return steps.filter(({ rating }, at) => rating !== steps[at - 1]?.rating);
}
function turningPoint(course) {
  const ratings = course.map(({ rating }) => rating);
  const turn = ratings.findIndex((rating, at) => {
    const [before, after] = [ratings[at - 1], ratings[at + 1]];
    return before !== void 0 && after !== void 0 && rating > before !== after > rating;
  });
  return turn === -1 ? null : turn;
}
function combinations(facts2) {
  return facts2.reduce(
    (cases, { id: id2, values }) => cases.flatMap((known3) => values.map((value) => new Map([...known3, [id2, value]]))),
    [/* @__PURE__ */ new Map()]
  );
}
function caseText(facts2) {
  return [...facts2].map(([id2, value]) => `${id2} ${Array.isArray(value) ? value.join("+") || "none" : value}`).join(", ");
}

// src/core/rubric/read.ts
function readRubric(value, digest = null) {
  const parsed = rubricSchema.safeParse(value, { reportInput: true });
  const strange = prototypeKeys(value);
  if (!parsed.success) return refused([...strange, ...schemaProblems(parsed.error.issues, value, knownKeys)]);
  const problems = [...strange, ...referenceProblems(parsed.data), ...bandProblems(parsed.data)];
  if (hasErrors(problems)) return refused(problems);
  const rubric = buildRubric(parsed.data, digest);
  problems.push(...soundnessProblems(rubric));
  return { rubric: hasErrors(problems) ? null : rubric, problems };
}
function refused(problems) {
  return { rubric: null, problems };
}
var knownKeys = [
  ...[
    "id",
    "title",
    "edition",
    "version",
    "language",
    "scale",
    "total",
    "sources",
    "principles",
    "bands",
    "sections"
  ],
  ...[
    "items",
    "number",
    "asks",
    "evidence",
    "questions",
    "inputs",
    "derive",
    "readings",
    "anchors",
    "text",
    "when"
  ],
  ...[
    "kind",
    "ask",
    "unit",
    "min",
    "max",
    "over",
    "under",
    "has",
    "whole",
    "options",
    "source",
    "look",
    "to",
    "from"
  ],
  ...["ratio", "percent", "count", "mean", "distinct-share", "recommendBelow"]
];

// test/support/shipped.ts
var shippedRubric = read();
function read() {
  const text2 = readFileSync(join(import.meta.dirname, "../../rubrics/ips-25-uk.yaml"), "utf8");
  const { rubric, problems } = readRubric(parse(text2));
  if (rubric === null) throw new Error(JSON.stringify(problems));
  return rubric;
}

// test/reports/comparison-page/compared.ts
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}
var places = ["Brook", "Harbour", "Mill", "North", "Oak", "Quay", "River", "Stone", "Vale", "West"];
var ends2 = ["bridge", "ford", "gate", "ham", "leigh", "mere", "ton", "wick"];
function madeFacts(services, years = [2026]) {
  const next = numbers(services);
  return Array.from({ length: services }, (_, index) => {
    const level = 0.25 + next() * 0.7;
    return years.map((year) => madeReview(index, year, level + (year - 2024) * 0.03, next));
  }).flat();
}
function madeReview(index, year, level, next) {
  const signs = Array.from(
    { length: 25 },
    (_, item2) => Math.max(1, Math.min(5, Math.round(1 + 4 * (level + (next() - 0.5) * 0.7 - (item2 % 7 === 3 ? 0.2 : 0)))))
  );
  const name = `${places[index % places.length]}${ends2[Math.floor(index / places.length) % ends2.length]}`;
  const incomplete = index % 17 === 16;
  const ratings = incomplete ? `-${signs.slice(1).join("")}` : signs.join("");
  const joined2 = 30 + Math.floor(next() * 60);
  const other = signs.map((rating) => Math.max(1, Math.min(5, rating + Math.round((next() - 0.5) * 1.6))));
  return {
    file: `reviews/${name.toLowerCase()}-${index}-${year}.review.json`,
    id: `id-${index}-${year}`,
    rubric: shippedRubric.id,
    edition: shippedRubric.edition,
    kind: "external",
    mode: "on-site",
    final: true,
    single: false,
    service: `service-${index}`,
    name: `${name} Employment Service ${index + 1}`,
    provider: `Provider ${String.fromCharCode(65 + index % 12)}`,
    area: `Area ${1 + index % 9}`,
    region: index % 2 === 0 ? "North" : "South",
    date: `${year}-0${1 + index % 9}-${10 + index % 18}`,
    reviewers: ["Ada Reed", "Ben Hall"],
    ratings,
    total: incomplete ? null : signs.reduce((sum2, rating) => sum2 + rating, 0),
    alone: { ada: signs.join(""), ben: other.join("") },
    corrections: null,
    outcomes: {
      period: null,
      joined: joined2,
      started: Math.round(joined2 * (0.2 + level * 0.3 * next() + 0.1)),
      atSixWeeks: Math.round(joined2 * 0.25),
      atThirteenWeeks: Math.round(joined2 * 0.2),
      caseload: 80 + index,
      specialists: 4
    }
  };
}
function selvesOf(facts2) {
  return facts2.map((one) => {
    const ratings = Array.from(
      one.ratings,
      (sign, item2) => sign === "-" ? "4" : `${Math.min(5, Number(sign) + (item2 % 3 === 0 ? 1 : 0))}`
    );
    const total2 = ratings.reduce((sum2, sign) => sum2 + Number(sign), 0);
    const own = { id: `self-${one.id}`, file: one.file.replace(".review", "-self.review"), alone: {} };
    return { ...one, ...own, kind: "self", ratings: ratings.join(""), total: total2 };
  });
}
function compared(facts2, choices = everything, unread = []) {
  return compareReviews({ ...nothingGathered, facts: facts2, unread }, shippedRubric, {
    ...usualChoices,
    ...choices
  });
}
var everything = {
  by: "area",
  trend: true,
  selfExternal: true,
  agreement: true,
  outcomes: true
};
var small = madeFacts(34, [2024, 2025, 2026]);
var fullComparison = compared([...small, ...selvesOf(small.slice(0, 30))], everything, [
  { file: "reviews/broken.review.json", reason: "It is no JSON: line 3." }
]);

// src/reports/charts/shapes.ts
var palette = {
  ink: "#17202a",
  quiet: "#4a5662",
  accent: "#005eb8",
  pale: "#eaf1f9",
  grey: "#f1f3f5",
  rule: "#c5ced6",
  warning: "#8a1230",
  blush: "#fbeff1",
  white: "#ffffff"
};

// src/reports/web/html.ts
function html(strings, ...parts) {
  return { html: strings.map((fixed, index) => fixed + written(parts[index] ?? null)).join("") };
}
function trusted(markup) {
  return { html: markup };
}
function joined(pieces, between) {
  return trusted(pieces.map((piece) => piece.html).join(between.html));
}
function escaped(text2) {
  return text2.replace(/[&<>"']/g, (sign) => references[sign] ?? sign);
}
var references = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function written(part2) {
  if (part2 === null) return "";
  if (typeof part2 === "string") return escaped(part2);
  return "html" in part2 ? part2.html : part2.map((piece) => piece.html).join("");
}

// src/reports/web/logo.ts
function logoHtml({ alt, type, bytes, width, height }) {
  const source = `data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`;
  return html`<img class="logo" src="${source}" alt="${alt}" width="${`${width}`}" height="${`${height}`}">`;
}

// src/reports/links.ts
function linkSpans(text2) {
  const spans = [];
  let done = 0;
  for (const { 0: found, index } of text2.matchAll(candidate)) {
    const address = withoutTail(found);
    const href = hrefOf(address);
    if (href === null) continue;
    if (index > done) spans.push({ text: text2.slice(done, index), href: null });
    spans.push({ text: address, href });
    done = index + address.length;
  }
  if (done < text2.length || spans.length === 0) spans.push({ text: text2.slice(done), href: null });
  return spans;
}
var candidate = /(?<![\p{L}\p{N}+.-])(?:https?:\/\/|mailto:)[^\s<>"“”„«»`{}|\\^]+/giu;
function withoutTail(address) {
  const surplus = /* @__PURE__ */ new Map([
    [")", count(address, ")") - count(address, "(")],
    ["]", count(address, "]") - count(address, "[")]
  ]);
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const alone = surplus.get(last) ?? 0;
    if (alone <= 0 && !/[.,;:!?'’‘…*]/u.test(last)) break;
    if (surplus.has(last)) surplus.set(last, alone - 1);
  }
  return address.slice(0, end);
}
function count(text2, sign) {
  return text2.split(sign).length - 1;
}
function hrefOf(address) {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, username, password, href } = new URL(address);
  if (protocol === "mailto:") return /^mailto:[^@?]+@[^@?]+\.[^@?]+/i.test(address) ? href : null;
  const plain2 = hostname !== "" && username === "" && password === "";
  return plain2 && /^https?:$/.test(protocol) ? href : null;
}

// src/reports/web/prose.ts
function lines(text2) {
  return joined(text2.split("\n").map(linked), html`<br>`);
}
function linked(line) {
  const spans = linkSpans(line).map(
    ({ text: text2, href }) => href === null ? html`${text2}` : html`<a href="${href}" rel="external noopener noreferrer">${text2}</a>`
  );
  return html`${spans}`;
}

// src/reports/web/facts.ts
function factsHtml(facts2) {
  return html`<dl class="facts">${facts2.map(pair)}</dl>`;
}
function pair({ label, value, part: part2 }) {
  return part2 ? html`<div class="part"><dt>${label}</dt><dd>${lines(value)}</dd></div>` : html`<div><dt>${label}</dt><dd>${lines(value)}</dd></div>`;
}

// src/reports/comparison-page/data-table.ts
var rowsAtFirst = 200;
function dataTableHtml(table) {
  const { id: id2, title: title2, columns, rows, row } = table;
  const words = columns.length > 6 ? "wide" : "slim";
  return html`<div class="data">${table.findable ? toolsHtml(table) : null}<div class="table ${words}" role="group" aria-labelledby="${id2}" tabindex="0"><table class="figures" id="${id2}-table" data-row="${row}"><caption id="${id2}">${title2}</caption><thead><tr>${columns.map((column, index) => headHtml(column, index, table))}</tr></thead><tbody>${rowsHtml(rows, columns)}</tbody></table></div><p class="more" hidden=""><button type="button"></button></p></div>`;
}
function headHtml({ title: title2, kind }, index, { sorted }) {
  const order = sorted?.column === index ? sorted.descending ? "descending" : "ascending" : null;
  const sort = order === null ? null : html` aria-sort="${order}"`;
  return html`<th scope="col" class="${kind}"${sort}>${title2}</th>`;
}
function rowsHtml(rows, columns) {
  const opened = columns.map(({ kind }) => kind === "name" ? 'th scope="row"' : "td");
  const classes = columns.map(({ kind }) => kind === "number" ? ' class="number"' : "");
  const closed = columns.map(({ kind }) => kind === "name" ? "</th>" : "</td>");
  const written2 = rows.map((cells, index) => {
    const own = cells.map((cell, column) => {
      const by = typeof cell === "string" ? "" : ` data-by="${escaped(cell.by)}"`;
      const text2 = escaped(typeof cell === "string" ? cell : cell.text);
      return `<${opened[column]}${classes[column]}${by}>${text2}${closed[column]}`;
    });
    return `<tr${index < rowsAtFirst ? "" : ' class="later"'}>${own.join("")}</tr>
`;
  });
  return trusted(written2.join(""));
}
function toolsHtml({ id: id2, title: title2, columns, rows, row }) {
  const choices = columns.flatMap(
    (column, index) => column.choice === true ? [
      html`<label>${column.title}<select data-column="${`${index}`}"><option value="">All</option></select></label>`
    ] : []
  );
  return html`<div class="tools" role="search" aria-label="${`Find in: ${title2}`}" hidden=""><label>Find<input type="search" id="${id2}-find" autocomplete="off" spellcheck="false"></label>${choices}<button type="button" class="clear">Show all again</button></div><p class="count" role="status" hidden="">${`${rows.length} ${row}s`}</p>`;
}

// src/reports/charts/screen-widths.ts
var printed = {
  regular: widths(`
    278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278
    584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500
    278 556 500 722 500 500 500 334 260 334 584`),
  bold: widths(`
    278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333
    584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944
    667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556
    333 611 556 778 556 556 500 389 280 389 584`)
};
function widths(written2) {
  return written2.trim().split(/\s+/).map(Number);
}

// src/core/settings/contrast.ts
function contrast(one, other) {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}
function mixed2(one, other, share) {
  const rest = channels(other);
  const parts = channels(one).map((value, index) => value * share + (rest[index] ?? 0) * (1 - share));
  return `#${parts.map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;
}
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part2 = value / 255;
    return part2 <= 0.04045 ? part2 / 12.92 : ((part2 + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function channels(colour) {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

// src/reports/web/colours.ts
var paints = Object.fromEntries(
  Object.keys(palette).map((name) => [name, `var(--${name})`])
);
var leastContrast = 4.5;
function lightPalette(chosen) {
  const { white, pale, blush } = chosen;
  return {
    ...chosen,
    accent: readable(chosen.accent, [white, pale], "#000000"),
    warning: readable(chosen.warning, [white, blush], "#000000")
  };
}
function darkPalette(chosen) {
  const white = "#14191f";
  const pale = mixed2(chosen.accent, white, 0.18);
  const blush = mixed2(chosen.warning, white, 0.22);
  return {
    ink: "#e9edf1",
    quiet: "#b6c0ca",
    white,
    pale,
    blush,
    grey: "#242b33",
    rule: "#4d5965",
    accent: readable(chosen.accent, [white, pale, "#242b33"], "#ffffff"),
    warning: readable(chosen.warning, [white, blush], "#ffffff")
  };
}
function readable(colour, grounds, towards) {
  const steps = Array.from({ length: 51 }, (_, step) => mixed2(towards, colour, step / 50));
  return steps.find((step) => grounds.every((ground) => contrast(step, ground) >= leastContrast)) ?? towards;
}

// src/reports/comparison-page/foldable.ts
function folded(summary, content) {
  return html`<details><summary>${summary}</summary>${content}</details>`;
}

// src/reports/comparison-page/words.ts
var whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
function counted(count2, one, several = `${one}s`) {
  return `${whole.format(count2)} ${count2 === 1 ? one : several}`;
}
function numberText(value, decimals = 1) {
  const form = new Intl.NumberFormat("en-GB", { maximumFractionDigits: decimals });
  const text2 = form.format(Math.abs(value));
  return value < 0 && text2 !== "0" ? `\u2212${text2}` : text2;
}
function changeText(value, decimals = 1) {
  const text2 = numberText(value, decimals);
  return value > 0 && text2 !== "0" ? `+${text2}` : text2;
}
var whyUnknown = { none: "no data", "too-few": "too few", "no-variance": "no variation" };
function figureText(figure, written2 = numberText) {
  return figure.value === null ? whyUnknown[figure.why] : written2(figure.value);
}
var months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function shortDate(date) {
  const [year, month, day2] = date.split("-");
  return `${Number(day2)} ${months[Number(month) - 1] ?? month} ${year}`;
}

// src/reports/comparison-page/overview.ts
function overviewHtml(comparison) {
  const { read: read2, notices, sets } = comparison;
  return html`${factsHtml(facts(comparison))}${unreadHtml(read2.unread)}${notices.map(noticeHtml)}${setsHtml(sets)}`;
}
function facts({ read: read2, choices, rubric }) {
  const { files, compared: compared2, unread, leftOut } = read2;
  const fact = (label, value, part2 = false) => ({ label, value, part: part2 });
  return [
    fact("Scale", rubric.title),
    fact("Files read", numberText(files - unread.length)),
    ...unread.length === 0 ? [] : [fact("Files that could not be read", numberText(unread.length))],
    fact("Reviews compared", numberText(compared2)),
    ...leftOut.map(({ reason, count: count2 }) => fact(`Left out: ${reason}`, numberText(count2), true)),
    fact("Shown", shownWords(choices))
  ];
}
function shownWords({ which, top, since, until, areas }) {
  return [
    which === "latest" ? "the latest review of each service" : "all reviews of each service",
    ...areas === null ? [] : [`areas: ${areas.join(", ")}`],
    ...since === null ? [] : [`from ${since}`],
    ...until === null ? [] : [`until ${until}`],
    ...top === null ? [] : [`the first ${top} rows; figures rest on all`]
  ].join("; ");
}
function unreadHtml(unread) {
  if (unread.length === 0) return null;
  const table = dataTableHtml({
    id: "unread",
    title: "Files that could not be read",
    columns: [
      { title: "File", kind: "name" },
      { title: "Why", kind: "text" }
    ],
    rows: unread.map(({ file, reason }) => [file, reason]),
    sorted: null,
    findable: false,
    row: "file"
  });
  return html`<div class="note warning" role="note"><p class="lead">${counted(unread.length, "file")} could not be read and ${unread.length === 1 ? "is" : "are"} missing below.</p>${folded("Which, and why", table)}</div>`;
}
function noticeHtml({ message, files }) {
  const list = html`<ul>${files.map((file) => html`<li>${file}</li>`)}</ul>`;
  const which = files.length === 0 ? null : folded(counted(files.length, "file"), list);
  return html`<div class="note" role="note"><p class="lead">${message}</p>${which}</div>`;
}
function setsHtml(sets) {
  if (sets.length === 0) return html`<p>There is no review to compare.</p>`;
  return dataTableHtml({
    id: "sets",
    title: "Totals at a glance",
    columns: [
      { title: "Reviews", kind: "name" },
      ...["Services", "Complete", "Median", "Middle half", "Range"].map((title2) => ({
        title: title2,
        kind: "number"
      })),
      ...(sets[0]?.spread.bands ?? []).map(({ title: title2 }) => ({ title: title2, kind: "number" }))
    ],
    rows: sets.map(({ title: title2, services, spread: spread2 }) => [
      title2,
      numberText(services),
      numberText(spread2.n),
      ...spreadTexts(spread2),
      ...spread2.bands.map(({ count: count2 }) => numberText(count2))
    ]),
    sorted: null,
    findable: false,
    row: "set"
  });
}
function spreadTexts({ median, q1, q3, min, max }) {
  const range = (from, to) => from.value === null || to.value === null ? figureText(from) : `${numberText(from.value)} to ${numberText(to.value)}`;
  return [figureText(median), range(q1, q3), range(min, max)];
}

// src/reports/comparison-page/script.ts
import { createHash } from "node:crypto";
var pageScript = `'use strict';
document.documentElement.classList.add('live');
addEventListener('DOMContentLoaded', () => {
  const first = 200;
  const plain = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
  const number = new Intl.NumberFormat('en-GB');
  const collator = new Intl.Collator('en-GB', { numeric: true });

  function valueOf(cell, isNumber) {
    const text = (cell.dataset.by ?? cell.textContent).trim();
    if (!isNumber) return text === '' ? null : text;
    const value = parseFloat(text.replace(/,/g, '').replace('\\u2212', '-'));
    return Number.isNaN(value) ? null : value;
  }

  function setUp(part) {
    const table = part.querySelector('table');
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const tools = part.querySelector('.tools');
    const count = part.querySelector('.count');
    const more = part.querySelector('.more');
    const find = tools?.querySelector('input');
    const picks = [...(tools?.querySelectorAll('select') ?? [])];
    const all = [...body.rows].map((row) => ({ row, text: null, values: new Map() }));
    let order = all;
    let shown = all;
    let everything = false;
    let timer = 0;

    function value(entry, column) {
      if (!entry.values.has(column)) {
        entry.values.set(column, valueOf(entry.row.cells[column], heads[column].className === 'number'));
      }
      return entry.values.get(column);
    }

    function show() {
      let place = 0;
      const kept = new Set(shown);
      for (const { row, entry } of order.map((entry) => ({ row: entry.row, entry }))) {
        const out = !kept.has(entry);
        if (row.hidden !== out) row.hidden = out;
        const later = !out && !everything && place >= first;
        if (row.classList.contains('later') !== later) row.classList.toggle('later', later);
        if (!out) place += 1;
      }
      const rest = shown.length - first;
      more.hidden = everything || rest <= 0;
      more.firstChild.textContent = 'Show all ' + number.format(shown.length) + ' rows';
      say();
    }

    function say(sorted = '') {
      if (count === null) return;
      const word = table.dataset.row + (all.length === 1 ? '' : 's');
      const seen = everything ? shown.length : Math.min(first, shown.length);
      const found = shown.length === all.length ? '' : number.format(shown.length) + ' of ';
      const cut = seen < shown.length ? ', the first ' + seen + ' are shown' : '';
      const text = found + number.format(all.length) + ' ' + word + cut + sorted + '.';
      if (count.textContent !== text) count.textContent = text;
    }

    function choose() {
      const words = plain(find.value).split(/\\s+/).filter(Boolean);
      const wanted = picks.filter((pick) => pick.value !== '').map((pick) => [Number(pick.dataset.column), pick.value]);
      shown = words.length + wanted.length === 0 ? order : order.filter((entry) => {
        entry.text ??= plain([...entry.row.cells].map((cell) => cell.textContent).join(' '));
        return words.every((word) => entry.text.includes(word))
          && wanted.every(([column, text]) => labelOf(entry, column) === text);
      });
      show();
    }

    function labelOf(entry, column) {
      return entry.row.cells[column].textContent.replace(/ \\(near its edge\\)$/, '').replace(/^(incomplete):.*/, '$1');
    }

    function sort(column) {
      const up = heads[column].getAttribute('aria-sort') !== 'ascending';
      for (const head of heads) head.removeAttribute('aria-sort');
      heads[column].setAttribute('aria-sort', up ? 'ascending' : 'descending');
      const by = (a, b) => (typeof a === 'number' ? a - b : collator.compare(a, b));
      const keyed = order.map((entry) => ({ entry, key: value(entry, column) }));
      keyed.sort((a, b) => {
        if (a.key === null || b.key === null) return a.key === b.key ? 0 : a.key === null ? 1 : -1;
        return up ? by(a.key, b.key) : by(b.key, a.key);
      });
      order = keyed.map(({ entry }) => entry);
      const kept = new Set(shown);
      shown = order.filter((entry) => kept.has(entry));
      body.append(...order.map(({ row }) => row));
      show();
      say(', sorted by ' + heads[column].textContent + (up ? ', ascending' : ', descending'));
    }

    if (all.length > 1) {
      heads.forEach((head, column) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...head.childNodes);
        button.addEventListener('click', () => sort(column));
        head.append(button);
      });
    }
    more.firstChild.addEventListener('click', () => {
      const next = shown[first]?.row;
      everything = true;
      show();
      if (next !== undefined) {
        next.cells[0].tabIndex = -1;
        next.cells[0].focus({ preventScroll: true });
      }
    });
    if (tools !== null) {
      for (const pick of picks) {
        const column = Number(pick.dataset.column);
        const labels = [...new Set(all.map((entry) => labelOf(entry, column)))].filter(Boolean).sort(collator.compare);
        pick.parentElement.hidden = labels.length < 2;
        for (const label of labels) pick.add(new Option(label, label));
        pick.addEventListener('change', choose);
      }
      find.addEventListener('input', () => {
        clearTimeout(timer);
        timer = setTimeout(choose, 120);
      });
      tools.querySelector('.clear').addEventListener('click', () => {
        find.value = '';
        for (const pick of picks) pick.value = '';
        choose();
        find.focus();
      });
      tools.hidden = false;
      count.hidden = false;
    }
    show();
  }

  document.querySelectorAll('.data').forEach(setUp);
});
`;
var scriptHash = `sha256-${createHash("sha256").update(pageScript).digest("base64")}`;

// src/reports/web/print.ts
var fixedSheet = `@media print {
  html { font-size: 10.4pt; }
  body { background: none; }
  .skip, .banner, .up, footer { display: none; }
  main { display: block; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 1.75rem; }
  .cover :is(.panel, .note, .chart, h2) { margin-top: 0.9rem; }
  .cover :is(h2, ul, p, .chart) { margin-bottom: 0.4rem; }
  .cover h2 { font-size: 1.25rem; }
  .cover .panel { padding: 0.75rem 1rem; }
  .cover .standing .figure { margin: 0; font-size: 2.75rem; }
  .cover .chart { max-width: 30rem; }
  .cover li { margin-bottom: 0.1rem; }
  .contents { break-before: page; position: static; max-height: none; padding: 0; border: 0; }
  .contents a { padding: 0.1rem 0; color: inherit; }
  .contents > ul > li { margin-bottom: 0.4rem; }
  .report { max-width: none; }
  .report .new-page { break-before: page; margin-top: 0; }
  h1, h2, h3, h4, .lead, caption, thead { break-after: avoid; }
  tbody:first-of-type tr:first-child, tbody:last-of-type tr:last-child { break-before: avoid; }
  h1, h2, h3, h4 { break-inside: avoid; }
  p, li, dd, td { orphans: 2; widows: 2; }
  thead { display: table-header-group; }
  tr, .facts > div, .note, .rating, figure, .answer, .given, .standing { break-inside: avoid; }
  tr.group { break-after: avoid; }
  .table { overflow: visible; }
  a { color: var(--ink); text-decoration-thickness: 0.5pt; }
  .panel, .note, .sum > *, .steps span, .chart svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .blank { height: 16mm; }
}
`;

// src/reports/web/screen.ts
var screenSheet = `*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--white); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; display: block; padding: 0.75rem 1rem; background: var(--white); }
.skip::before { content: '\u2193 '; content: '\u2193 ' / ''; }
.banner {
  display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; justify-content: space-between;
  padding: 0.75rem 1rem; border-bottom: 1px solid var(--rule); color: var(--quiet); font-size: 0.9375rem;
}
.banner p { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.mark {
  padding: 0.1rem 0.75rem; border: 2px solid var(--warning); background: var(--blush); color: var(--warning);
  letter-spacing: 0.08em;
}
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
.logo { display: block; width: auto; height: auto; max-width: 100%; max-height: 5rem; margin-bottom: 2rem; }
.kicker { margin: 0; padding-top: 1rem; color: var(--accent); font-size: 1.25rem; font-weight: 600; }
.kicker::before {
  content: ''; display: block; width: 4.5rem; height: 0.375rem; margin: -1rem 0 1rem; background: var(--accent);
}
.subtitle { margin: 0.5rem 0 0; color: var(--quiet); font-size: 1.25rem; }
h1, h2, h3, h4 { margin: 2.5rem 0 0.75rem; line-height: 1.2; text-wrap: balance; }
h1 { margin-top: 0.5rem; margin-bottom: 0.5rem; font-size: clamp(1.875rem, 1.4rem + 2.4vw, 2.75rem); letter-spacing: -0.01em; }
h2 { font-size: clamp(1.5rem, 1.3rem + 1vw, 2rem); }
h3, .cover h2 { font-size: 1.375rem; }
h4 { margin-top: 1.75rem; font-size: 1.0625rem; color: var(--accent); }
h4 + * { margin-top: 0; }
.report .level-1 { margin-top: 4rem; padding-top: 1.5rem; border-top: 4px solid var(--accent); }
.numbered {
  display: grid; grid-template-columns: auto minmax(0, 1fr); column-gap: 0.5em; padding-top: 1.25rem;
  border-top: 2px solid var(--quiet);
}
.numbered .number { color: var(--accent); }
p { margin: 0 0 1rem; }
ul { margin: 0 0 1rem; padding-left: 1.25rem; }
li { margin-bottom: 0.4rem; }
.quiet { color: var(--quiet); }
.lead { margin-bottom: 0.35rem; font-weight: 600; }
.figure { font-weight: 700; line-height: 1; letter-spacing: -0.02em; color: var(--accent); }
.contents h2 { margin-top: 3rem; font-size: 1.375rem; }
.contents ul { margin: 0; padding: 0; list-style: none; }
.contents li { margin: 0; }
.contents > ul > li { margin-bottom: 0.75rem; }
.contents > ul > li > a { font-weight: 600; }
.contents a { display: flex; gap: 0.5em; padding: 0.25rem 0; text-decoration: none; }
.contents a span:last-child { min-width: 0; }
.contents a:hover { text-decoration: underline; }
.contents .number { flex: 0 0 1.6em; text-align: right; font-variant-numeric: tabular-nums; }
.panel, .note { margin: 1.5rem 0; padding: 1rem 1.25rem; border-left: 0.375rem solid var(--accent); background: var(--pale); }
.panel > :last-child, .note > :last-child { margin-bottom: 0; }
.note.warning { border-color: var(--warning); background: var(--blush); }
.note .lead { color: var(--accent); }
.note.warning .lead { color: var(--warning); }
.standing .figure { margin: 0.25rem 0 0.5rem; font-size: 3.5rem; }
.standing .lead { font-size: 1.375rem; line-height: 1.25; }
.standing .quiet { margin: 0; font-weight: 600; }
.rating { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; align-items: center; justify-content: space-between; }
.rating dl { flex: 1 0 100%; margin: 0; }
.rating dl div + div { margin-top: 0.6rem; }
.rating dt { color: var(--quiet); font-size: 0.9375rem; font-weight: 600; }
.rating dd { margin: 0; }
.given { display: flex; gap: 0.6rem; align-items: baseline; margin: 0; }
.given .figure { font-size: 2.5rem; }
.given .caption { font-weight: 600; }
.steps { display: flex; flex-wrap: wrap; gap: 0.25rem; }
.steps span {
  min-width: 2rem; padding: 0.2rem 0.4rem; border: 1px solid var(--quiet); background: var(--white);
  color: var(--quiet); text-align: center; font-variant-numeric: tabular-nums;
}
.steps .chosen { border-color: var(--accent); background: var(--accent); color: var(--white); font-weight: 700; }
.facts { margin: 1rem 0 1.5rem; border-top: 1px solid var(--rule); }
.facts > div { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; }
.facts .part dt { padding-left: 1.25rem; }
.chart { margin: 1.5rem 0; }
.chart svg { display: block; width: 100%; height: auto; }
.chart .wide { display: none; }
.chart .narrow { max-width: 22rem; }
.answer { margin: 1.5rem 0; padding: 1rem 1.25rem; border: 1px solid var(--quiet); }
.answer dl { margin: 0; }
.answer dt { color: var(--quiet); }
.answer dd { margin: 0.25rem 0 1rem; }
.answer ul { margin: 0; padding: 0; list-style: none; }
.answer .box { display: inline-block; width: 1em; height: 1em; margin-right: 0.5em; border: 1.5px solid var(--ink); vertical-align: -0.12em; }
.answer dd.blank { height: 5rem; border: 1px solid var(--quiet); }
footer { padding: 1.5rem 1rem 3rem; border-top: 1px solid var(--rule); color: var(--quiet); font-size: 0.9375rem; }
footer p { max-width: 42rem; margin: 0 auto 0.5rem; }
@media (min-width: 30rem), print {
  .facts > div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1.25rem; }
  .chart .wide { display: block; }
  .chart .narrow { display: none; }
}
@media screen and (min-width: 80rem) {
  main { display: grid; grid-template-columns: 18rem minmax(0, 44rem); gap: 0 4rem; justify-content: center; max-width: none; padding: 3rem 2rem 4rem; }
  .cover { grid-column: 2; grid-row: 1; }
  .contents { grid-column: 1; grid-row: 1 / span 2; align-self: start; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 0 1rem 2rem 0; font-size: 0.9375rem; }
  .contents h2 { margin-top: 0.5rem; }
  .report { grid-column: 2; }
}
@media (prefers-contrast: more) { :root { --quiet: var(--ink); --rule: var(--ink); } }
@media (forced-colors: active) { .panel, .note, .steps .chosen { border: 2px solid; } }
`;

// src/reports/web/table-sheet.ts
var tableSheet = `.table { position: relative; margin: 1.5rem 0; overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-bottom: 0.5rem; text-align: left; font-weight: 600; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--rule); text-align: left; vertical-align: top; }
th:first-child, td:first-child { padding-left: 0.5rem; }
th:last-child, td:last-child { padding-right: 0.5rem; }
th { font-weight: inherit; }
thead th { border-bottom: 2px solid var(--quiet); color: var(--quiet); font-size: 0.9375rem; font-weight: 600; vertical-align: bottom; }
col.number { width: 1px; }
th.number, td.number { text-align: right; }
td.number { white-space: nowrap; }
th.text, td.text { min-width: 6rem; overflow-wrap: anywhere; }
.evidence td { overflow-wrap: anywhere; }
.group > * { padding-top: 1.5rem; font-weight: 600; color: var(--accent); }
.sum > * { border-top: 1px solid var(--quiet); background: var(--grey); font-weight: 600; }
td.blank { height: 4rem; border: 1px solid var(--quiet); }
.evidence { margin: 0 0 1.5rem; }
.evidence tbody th { width: 32%; padding-right: 1.25rem; overflow-wrap: anywhere; }
@media screen and (max-width: 31.99rem) {
${stacked("table:is(.middle, .large, .evidence)")}}
@media screen and (min-width: 32rem) and (max-width: 43.99rem) {
${stacked("table.large")}}
`;
function stacked(table) {
  return `  ${table}, ${table} :is(caption, tbody, tr, th, td) { display: block; width: auto; min-width: 0; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tbody tr { padding: 0.75rem 0; border-bottom: 1px solid var(--rule); }
  ${table} tbody tr:first-child { border-top: 1px solid var(--rule); }
  ${table} tbody :is(th, td) { padding: 0.125rem 0; border: 0; background: none; text-align: left; white-space: normal; }
  ${table} tbody :is(th, td):empty:not(.blank) { display: none; }
  ${table} tbody .number { display: inline-block; margin-right: 1.25rem; }
  ${table} tbody :is(th, td)[data-label]::before { content: attr(data-label) '  '; color: var(--quiet); font-size: 0.9375rem; font-weight: 400; }
  ${table} tbody :is(.text, .blank)[data-label]::before { display: block; }
  ${table} tbody th { font-weight: 600; }
  ${table} tbody th .quiet { font-weight: 400; }
  ${table} tr.sum { padding: 0.5rem; background: var(--grey); }
  ${table} td.blank { min-height: 5rem; height: auto; border: 0; }
  ${table} td.blank::after { content: ''; display: block; height: 3.5rem; border: 1px solid var(--quiet); }
`;
}

// src/reports/web/style.ts
function colourSheet(palette2) {
  return `:root { color-scheme: light dark; ${properties(lightPalette(palette2))} }
@media screen and (prefers-color-scheme: dark) {
  :root { ${properties(darkPalette(palette2))} }
}
`;
}
function properties(colours) {
  return Object.entries(colours).filter(([, value]) => /^#[0-9a-f]{6}$/i.test(value)).map(([name, value]) => `--${name}: ${value};`).join(" ");
}

// src/reports/comparison-page/sheet.ts
function pageSheet(palette2, rubric) {
  return `${colourSheet(palette2)}${screenSheet}${tableSheet}${wideSheet}${heatSheet(palette2, rubric)}${fixedSheet}${paperSheet}`;
}
var wideSheet = `main.compare { display: block; max-width: 80rem; padding: 2rem 1rem 4rem; }
.compare :is(p, .facts, .note, .chart, .contents) { max-width: 44rem; }
.compare h2 { margin-top: 4rem; padding-top: 1.5rem; border-top: 4px solid var(--accent); }
.compare .contents { position: static; max-height: none; padding: 0; }
.compare .contents h2 { margin-top: 2rem; padding: 0; border: 0; }
.compare .facts > div { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 4fr); gap: 1.25rem; }
details { margin: 1rem 0; }
summary { padding: 0.5rem 0; cursor: pointer; color: var(--accent); font-weight: 600; }
.figures th.name, .figures tbody th { min-width: 9rem; max-width: 22rem; overflow-wrap: anywhere; }
.figures td { min-width: 3.5rem; }
.figures thead th { white-space: nowrap; }
.figures td:not(.number) { overflow-wrap: anywhere; }
.figures thead button { padding: 0.25rem 0; border: 0; background: none; color: inherit; font: inherit; text-align: inherit; cursor: pointer; text-decoration: underline; text-decoration-color: var(--rule); text-underline-offset: 0.2em; }
.figures thead button::after { content: ' \u2195'; content: ' \u2195' / ''; color: var(--quiet); }
.figures [aria-sort='ascending'] button::after { content: ' \u2191'; content: ' \u2191' / ''; color: var(--ink); }
.figures [aria-sort='descending'] button::after { content: ' \u2193'; content: ' \u2193' / ''; color: var(--ink); }
.tools { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: end; margin: 1.5rem 0 0.5rem; }
.tools[hidden], .tools label[hidden] { display: none; }
.tools label { display: grid; gap: 0.25rem; min-width: 0; max-width: 100%; font-weight: 600; font-size: 0.9375rem; }
.tools :is(input, select, button), .more button { max-width: 100%; min-height: 2.5rem; padding: 0.375rem 0.75rem; border: 1px solid var(--quiet); border-radius: 0; background: var(--white); color: var(--ink); font: inherit; font-weight: 400; }
.tools button, .more button { cursor: pointer; color: var(--accent); border-color: var(--accent); font-weight: 600; }
.count { margin: 0.5rem 0 0; color: var(--quiet); }
.data .count + .table { margin-top: 0.5rem; }
@media screen { .live .later { display: none; } }
`;
var paperSheet = `@page { size: A4; margin: 18mm 16mm; @bottom-right { content: counter(page); font: 8.5pt Arial, Helvetica, sans-serif; color: #4a5662; } }
@page wide { size: A4 landscape; margin: 14mm; }
@media print {
  .tools, .count, .more { display: none; }
  .wide { page: wide; }
  .compare h2 { margin-top: 1.5rem; }
  .figures, .heat { font-size: 8.5pt; }
  .figures thead button { text-decoration: none; }
  .figures thead button::after { content: none; }
  .heat td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .chart { max-width: 32rem; }
}
`;
function heatSheet(palette2, { scale }) {
  const light = lightPalette(palette2);
  const dark = darkPalette(palette2);
  return `.heat { width: auto; table-layout: auto; font-size: 0.875rem; }
.heat :is(th, td) { padding: 0.25rem; border: 1px solid var(--white); text-align: center; vertical-align: middle; }
.heat tbody th { position: sticky; left: 0; min-width: 8rem; max-width: 16rem; background: var(--white); text-align: left; overflow-wrap: anywhere; }
.heat tbody th span { color: var(--quiet); white-space: nowrap; }
.heat thead th { vertical-align: bottom; text-align: left; }
.heat td { min-width: 2rem; font-variant-numeric: tabular-nums; }
.heat .number { padding-left: 0.75rem; font-weight: 600; }
.heat .tall { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 11rem; font-weight: 400; line-height: 1.15; text-align: left; }
${shades(light, scale)}@media screen and (prefers-color-scheme: dark) {
${shades(dark, scale)}}
`;
}
function shades({ white, ink, accent, warning: warning2 }, { min, max, recommendBelow }) {
  const ratings = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return ratings.map((rating) => {
    const low = rating < recommendBelow;
    const depth = low ? (recommendBelow - rating) / Math.max(1, recommendBelow - min) : (rating - recommendBelow + 1) / Math.max(1, max - recommendBelow + 1);
    const ground = mixed2(low ? warning2 : accent, white, depth * 0.8 + 0.05);
    const text2 = contrast(ink, ground) >= contrast(white, ground) ? ink : white;
    return `.heat .r${rating} { background: ${ground}; color: ${text2}; }
`;
  }).join("");
}

// src/reports/comparison-page/page-head.ts
var policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  `script-src '${scriptHash}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'"
].join("; ");
function pageHead(title2, rubric, palette2) {
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title2}</title>
<meta name="description" content="${`${title2}: ${rubric.title}`}">
<style>
${trusted(pageSheet(palette2, rubric))}</style>
<script>${trusted(pageScript)}</script>
</head>`;
}

// src/reports/comparison-page/heat-map.ts
var each = 20;
var part = 250;
function heatMapHtml({ rows, spread: spread2 }, rubric, id2) {
  const ranked = rows.filter(({ total: total2 }) => total2 !== null).sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  const few = rows.length <= 2 * each;
  const shown = few ? rows : ranked.slice(0, each);
  const weakest = few ? [] : ranked.slice(each).slice(-each);
  const note = few ? null : html`<p>The ${numberText(shown.length)} highest and ${numberText(weakest.length)} lowest totals of ${numberText(spread2.n)}. All rows are below, folded away.</p>`;
  return html`<p class="quiet">${legend(rubric)}</p>${note}${tableHtml(few ? "Ratings" : "Highest totals", shown, rubric, `${id2}-a`)}${weakest.length === 0 ? null : tableHtml("Lowest totals", weakest, rubric, `${id2}-b`)}${few ? null : allHtml(rows, rubric, id2)}`;
}
function legend({ scale: { min, max, recommendBelow } }) {
  return `Ratings from ${min} to ${max}: those below ${recommendBelow}, which ask for a recommendation, have a red ground, the others a blue one. A dash is an item without a rating.`;
}
function allHtml(rows, rubric, id2) {
  const parts = Array.from(
    { length: Math.ceil(rows.length / part) },
    (_, index) => rows.slice(index * part, (index + 1) * part)
  );
  return parts.map((own, index) => {
    const title2 = `All ratings, rows ${numberText(index * part + 1)} to ${numberText(index * part + own.length)} of ${counted(rows.length, "review")}`;
    return folded(title2, tableHtml(title2, own, rubric, `${id2}-all-${index + 1}`));
  });
}
function tableHtml(title2, rows, rubric, id2) {
  const heads = rubric.items.map(
    ({ number, title: name }) => html`<th scope="col"><span class="tall"><b>${`${number}`}</b> ${name}</span></th>`
  );
  return html`<div class="table wide" role="group" aria-labelledby="${id2}" tabindex="0"><table class="heat"><caption id="${id2}">${title2}</caption><thead><tr><th scope="col">Service</th>${heads}<th scope="col" class="number">Total</th></tr></thead><tbody>${rowsHtml2(rows)}</tbody></table></div>`;
}
function rowsHtml2(rows) {
  const written2 = rows.map(({ name, date, ratings, total: total2 }) => {
    const cells = ratings.map(
      (rating) => rating === null ? "<td>\u2013</td>" : `<td class="r${rating}">${rating}</td>`
    );
    const sum2 = total2 === null ? "" : numberText(total2, 2);
    return `<tr><th scope="row">${escaped(name)} <span>${escaped(shortDate(date))}</span></th>${cells.join("")}<td class="number">${sum2}</td></tr>
`;
  });
  return trusted(written2.join(""));
}

// src/reports/comparison-page/services.ts
function servicesHtml(set, rubric, sort, id2) {
  const fields = fieldsOf(rubric).filter(({ said }) => said === void 0 || set.rows.some(said));
  const at = fields.findIndex((field) => field.sort === sort);
  return dataTableHtml({
    id: id2,
    title: "Services",
    columns: fields.map(({ column }) => column),
    rows: set.rows.map((row) => fields.map(({ cell }) => cell(row))),
    sorted: at === -1 ? null : { column: at, descending: sort !== "service" },
    findable: set.rows.length > 5,
    row: "review"
  });
}
function fieldsOf({ items: items2, bands }) {
  const place = new Map(bands.map(({ id: id2 }, index) => [id2, `${index + 1}`]));
  return [
    { column: { title: "Service", kind: "name" }, cell: ({ name }) => name, sort: "service" },
    textField("Provider", ({ provider }) => provider),
    textField("Area", ({ area }) => area, true),
    textField("Region", ({ region }) => region, true),
    {
      column: { title: "Date", kind: "text" },
      cell: ({ date }) => ({ text: shortDate(date), by: date }),
      sort: "date"
    },
    {
      column: { title: "Total", kind: "number" },
      cell: ({ total: total2 }) => total2 === null ? "" : numberText(total2, 2),
      sort: "total"
    },
    {
      column: { title: "Band", kind: "text", choice: true },
      cell: ({ band, rated, nearEdge }) => band === null ? { text: `incomplete: ${rated} of ${items2.length} rated`, by: "" } : {
        text: `${band.title}${nearEdge === true ? " (near its edge)" : ""}`,
        by: place.get(band.id) ?? ""
      }
    },
    {
      column: { title: "Change", kind: "number" },
      cell: ({ previous }) => previous?.change == null ? "" : changeText(previous.change, 2),
      said: ({ previous }) => previous?.change != null,
      sort: "change"
    }
  ];
}
function textField(title2, of, choice = false) {
  return {
    column: { title: title2, kind: "text", choice },
    cell: (row) => of(row) ?? "",
    said: (row) => of(row) !== null
  };
}

// src/reports/comparison-page/parts.ts
function setParts(set, { rubric, choices }, id2) {
  const part2 = (name, title2, content) => {
    const own = content(`${id2}-${name}-table`);
    return own === null ? [] : [{ id: `${id2}-${name}`, title: title2, content: own }];
  };
  return [
    ...part2("services", "Services", (own) => servicesHtml(set, rubric, choices.sort, own)),
    ...part2("heat", "Services and items", (own) => heatMapHtml(set, rubric, own))
  ];
}
function besideParts(_) {
  return [];
}

// src/reports/comparison-page/render.ts
var title = "Comparison of fidelity reviews";
function renderComparisonPage(comparison, { palette: palette2, logo }) {
  const chapters = chaptersOf(comparison);
  const page = html`<!doctype html>
<html lang="en-GB">
${pageHead(title, comparison.rubric, palette2)}
<body>
<a class="skip" href="#overview">Overview</a>
<main class="compare">
${logo === null ? null : logoHtml(logo)}<p class="kicker">IPS fidelity</p>
<h1>${title}</h1>
<p class="subtitle">${comparison.rubric.title}</p>
${contentsHtml(chapters)}
${chapters.map(chapterHtml)}</main>
</body>
</html>
`;
  return page.html;
}
function chaptersOf(comparison) {
  const overview = { id: "overview", title: "Overview", content: overviewHtml(comparison), parts: [] };
  const sets = comparison.sets.map((set, index) => setChapter(set, `set-${index + 1}`, comparison));
  return [overview, ...sets, ...besideParts(comparison).map((part2) => ({ ...part2, parts: [] }))];
}
function setChapter(set, id2, comparison) {
  return { id: id2, title: set.title, content: html``, parts: setParts(set, comparison, id2) };
}
function contentsHtml(chapters) {
  const link = ({ id: id2, title: title2 }) => html`<a href="#${id2}">${title2}</a>`;
  const entry = (chapter) => html`<li>${link(chapter)}${chapter.parts.length === 0 ? null : html`<ul>${chapter.parts.map((part2) => html`<li>${link(part2)}</li>`)}</ul>`}</li>`;
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ul>${chapters.map(entry)}</ul></nav>`;
}
function chapterHtml({ id: id2, title: title2, content, parts }) {
  const inner = parts.map((part2) => html`<h3 id="${part2.id}">${part2.title}</h3>\n${part2.content}${newLine}`);
  return html`<section aria-labelledby="${id2}"><h2 id="${id2}">${title2}</h2>\n${content}${inner}</section>${newLine}`;
}
var newLine = trusted("\n");

// ../../cmp-shots/make.ts
var look = { palette, logo: null };
writeFileSync("/tmp/cmp-shots/full.html", renderComparisonPage(fullComparison, look));
var big = madeFacts(5e3, [2025, 2026]);
var t = performance.now();
var c = compared([...big, ...selvesOf(big.slice(0, 1e3))], everything);
console.log("compare", performance.now() - t);
t = performance.now();
var html2 = renderComparisonPage(c, look);
console.log("render", performance.now() - t, "bytes", html2.length);
writeFileSync("/tmp/cmp-shots/big.html", html2);
