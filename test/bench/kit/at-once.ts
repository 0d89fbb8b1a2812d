/** Does something for every item, a few at a time, as the engine takes its pages. */
export async function atOnce<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item, index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: most }, async () => {
      for (let index = next++; index < items.length; index = next++) await work(items[index]!, index);
    }),
  );
}
