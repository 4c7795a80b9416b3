/** So many at once, the others in the order of asking. */
export type Lanes = <Result>(work: () => Promise<Result>) => Promise<Result>

export function createLanes(width: number): Lanes {
  let free = width
  const waiting: (() => void)[] = []
  const enter = () => {
    if (free > 0) {
      free -= 1
      return Promise.resolve()
    }
    return new Promise<void>((resolve) => waiting.push(resolve))
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
  return async (work) => {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }
}
