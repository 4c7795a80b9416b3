import type { Bench } from './bench.ts'

/** One promise of the contract, by name, and how to see whether it is kept. Throws a Breach when it is not. */
export interface Check {
  readonly name: string
  run(bench: Bench): Promise<void>
}

export class Breach extends Error {
  override readonly name = 'Breach'
}

/** The contract's word against what was seen. */
export function expectEqual(seen: unknown, wanted: unknown, what: string): void {
  if (JSON.stringify(seen) !== JSON.stringify(wanted))
    throw new Breach(`${what}: expected ${JSON.stringify(wanted)}, saw ${JSON.stringify(seen)}`)
}

export function expectTrue(seen: boolean, what: string): void {
  if (!seen) throw new Breach(what)
}
