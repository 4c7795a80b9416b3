/** Milliseconds of several rounds of one thing. */
export interface Measured {
  readonly name: string
  readonly rounds: number
  readonly middle: number
  readonly worst: number
}

export function median(times: readonly number[]): Pick<Measured, 'middle' | 'worst'> {
  const sorted = times.toSorted((a, b) => a - b)
  return { middle: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, worst: sorted.at(-1) ?? Number.NaN }
}
