/** Everything an async stream of pages gives. */
export async function collected<Item>(pages: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const page of pages) all.push(page)
  return all
}
