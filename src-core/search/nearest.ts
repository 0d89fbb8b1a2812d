/** How many letters may be wrong, for each so many there are. */
const LETTERS_PER_SLIP = 3;

/** What somebody who typed the text may have meant: the candidates that few slips lead to, the nearest first. */
export function nearest(candidates: readonly string[], text: string, most: number): readonly string[] {
  const typed = text.trim().toLowerCase();
  const slips = Math.max(1, Math.floor(typed.length / LETTERS_PER_SLIP));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: distanceOf(candidate.toLowerCase(), typed) }))
    .filter(({ distance }) => distance <= slips)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Letters left out, put in, mistaken, or in the wrong order with their neighbour (optimal string alignment). */
function distanceOf(one: string, other: string): number {
  const [from, to] = [Array.from(one), Array.from(other)];
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  from.forEach((letter, index) => {
    const next = [index + 1];
    to.forEach((wanted, column) => {
      const isSwapped = index > 0 && column > 0 && letter === to[column - 1] && from[index - 1] === wanted;
      next.push(
        Math.min(
          at(row, column + 1) + 1,
          at(next, column) + 1,
          at(row, column) + (letter === wanted ? 0 : 1),
          isSwapped ? at(before, column - 1) + 1 : Infinity,
        ),
      );
    });
    [before, row] = [row, next];
  });
  return at(row, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
