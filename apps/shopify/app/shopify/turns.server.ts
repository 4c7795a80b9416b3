/** Work under one name is done one after another: what the first has got, the next finds. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = last.get(name)
    const mine = (before ?? Promise.resolve()).then(work, work)
    // Whoever waits for this turn only wants to know that it is over.
    const over = mine.catch(() => undefined)
    last.set(name, over)
    try {
      return await mine
    } finally {
      if (last.get(name) === over) last.delete(name)
    }
  }
}
