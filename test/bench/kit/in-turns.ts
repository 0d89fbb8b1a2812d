/** For each contestant what its rounds brought, in order. */
export type Rounds<Name extends string, Found> = Readonly<Record<Name, readonly Found[]>>;

/**
 * Lets every contestant run once a round, in turn, so that whatever else the machine does touches all of them. The rounds before
 * the first that counts warm caches and compilers.
 */
export async function inTurns<Name extends string, Found>(
  contestants: Readonly<Record<Name, () => Promise<Found> | Found>>,
  rounds: number,
  warmUps = 1,
): Promise<Rounds<Name, Found>> {
  const names = Object.keys(contestants) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as Found[]])) as Record<Name, Found[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const name of names) {
      const one = await contestants[name]();
      if (round >= 0) found[name].push(one);
    }
  }
  return found;
}
