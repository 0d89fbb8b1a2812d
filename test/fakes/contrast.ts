export type Colour = readonly [red: number, green: number, blue: number];

/** What can be made out of what stands beside it has at least this, by the reckoning of WCAG 2.2 (1.4.11). */
export const LEAST_CONTRAST = 3;

/** From 1, which nobody can tell apart, to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) =>
    value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
