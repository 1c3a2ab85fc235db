/**
 * Titles cut to a room. Where two would read the same by their beginnings, they are cut in the middle instead, so that
 * what tells them apart is seen.
 */
export function cutTitles(titles: readonly string[], room: number): string[] {
  const cut = titles.map((title) => cutTo(title, room));
  return titles.map((title, index) => {
    const twins = titles.filter((_, other) => cut[other] === cut[index]);
    return twins.length < 2 ? (cut[index] ?? '') : cutInside(title, sharedStart(twins), room);
  });
}

/** The beginning of a title and what follows its first so many letters. */
function cutInside(title: string, shared: number, room: number): string {
  const rest = title.slice(shared);
  const start = Math.max(Math.min(shortestStart, room - 2), room - 1 - rest.length);
  return `${title.slice(0, start).trimEnd()}…${cutTo(rest, room - 1 - start)}`;
}

/** How much of the beginning is left to know a title by. */
const shortestStart = 5;

function cutTo(title: string, room: number): string {
  return title.length > room ? `${title.slice(0, Math.max(0, room - 1))}…` : title;
}

/** The letters that titles share at their beginning, up to a whole word. */
function sharedStart([first = '', ...others]: readonly string[]): number {
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length += 1;
  return first.lastIndexOf(' ', length - 1) + 1;
}
