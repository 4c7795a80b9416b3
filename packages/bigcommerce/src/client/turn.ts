/** One at a time, in the order of asking. */
export type Turn = <Result>(work: () => Promise<Result>) => Promise<Result>

export function createTurn(): Turn {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}
