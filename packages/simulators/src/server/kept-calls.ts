const KEPT = 20_000

/** The calls of a server's life, newest last; how they are added up is each platform's own. */
export class KeptCalls<Call> {
  readonly #calls: Call[] = []
  readonly #placeOf: (call: Call) => string

  constructor(placeOf: (call: Call) => string) {
    this.#placeOf = placeOf
  }

  record(call: Call): void {
    this.#calls.push(call)
    if (this.#calls.length > KEPT) this.#calls.splice(0, this.#calls.length - KEPT)
  }

  calls(place?: string): readonly Call[] {
    return place === undefined ? [...this.#calls] : this.#calls.filter((call) => this.#placeOf(call) === place)
  }

  clear(): void {
    this.#calls.length = 0
  }
}

/** How often each name occurs. */
export function countOf(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
