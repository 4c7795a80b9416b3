import type { Answer, ApiRequest, Endpoint } from '../server/endpoint.ts'

/** Compares what is asked and answered with the official OpenAPI files. */
export interface Contract {
  /**
   * Throws a ContractBreach where the answer is none of this operation, or where a request that the contract does not allow was taken for good:
   * what is refused may be anything.
   */
  check(endpoint: Endpoint, request: ApiRequest, answer: Answer): void
  /** Whether the official files have such an operation. */
  knows(endpoint: Pick<Endpoint, 'method' | 'path'>): boolean
}

/** The simulator is not the platform, or what asks it does not keep to the platform's contract. */
export class ContractBreach extends Error {
  override readonly name = 'ContractBreach'

  constructor(operation: string, breaches: readonly Breach[]) {
    super(`${operation}: ${breaches.map(({ where, what, value }) => `${where} ${what}, not ${shortened(value)}`).join('; ')}`)
  }
}

export interface Breach {
  /** A pointer into what was sent: `response/data/0/id`. */
  readonly where: string
  readonly what: string
  readonly value: unknown
}

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 200 ? `${text.slice(0, 200)}...` : text
}
