import type { ConnectionId, Log } from '@connect/core'
import type { Lease, Leases } from './leases.ts'

export interface LeaseTerms {
  readonly connectionId: ConnectionId
  /** Names the holder for people who look; two runs may have the same. */
  readonly owner: string
  /** Milliseconds a dead holder keeps the others waiting. Renewed three times in each. */
  readonly ttl: number
  readonly log: Log
}

export type Leased<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' }

/** Works under a lease that is renewed meanwhile and given back at the end. The signal is aborted when the lease is lost. busy: somebody else has it. */
export async function withLease<T>(
  leases: Leases,
  terms: LeaseTerms,
  work: (lease: Lease, signal: AbortSignal) => Promise<T>,
): Promise<Leased<T>> {
  const lease = await leases.acquire(terms.connectionId, terms.owner, terms.ttl)
  if (!lease) return { kind: 'busy' }
  const lost = new AbortController()
  const renew = () =>
    leases.renew(lease, terms.ttl).then(
      (ours) => {
        if (!ours) lost.abort(new Error(`Connection ${terms.connectionId} was taken over by another worker`))
      },
      (error: unknown) =>
        terms.log.warn('The lease of a connection could not be renewed; tried again', {
          connectionId: terms.connectionId,
          error: String(error),
        }),
    )
  const timer = setInterval(renew, terms.ttl / 3)
  try {
    return { kind: 'done', value: await work(lease, lost.signal) }
  } finally {
    clearInterval(timer)
    await leases.release(lease)
  }
}
