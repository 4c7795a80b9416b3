import { type LookupAddress, type LookupAllOptions, lookup as systemLookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { isPublicAddress, literalAddress } from './address-ranges.ts'

/** The connection could not be made, so nothing of the request was written. */
export class ConnectFailure extends Error {
  override readonly name = 'ConnectFailure'
}

export type Resolve = (hostname: string, options: LookupAllOptions, done: (error: Error | null, addresses: LookupAddress[]) => void) => void

/**
 * Connects for undici. Without private networks, a name is resolved once, all its addresses are judged, and the socket goes to one of
 * exactly these: a name that changes its address in between (DNS rebinding) gains nothing. Every failure before the socket is ready is a ConnectFailure.
 */
export function guardedConnector(allowPrivateNetwork: boolean, resolve: Resolve = systemLookup): buildConnector.connector {
  const connect = buildConnector(allowPrivateNetwork ? {} : { lookup: judgedLookup(resolve) })
  return (options, done) => {
    const literal = literalAddress(options.hostname)
    if (!allowPrivateNetwork && literal !== null && !isPublicAddress(literal)) {
      done(refusal(options.hostname), null)
      return
    }
    connect(options, (...result) => {
      const [error] = result
      if (error) done(new ConnectFailure(error.message || error.name, { cause: error }), null)
      else done(...result)
    })
  }
}

function judgedLookup(resolve: Resolve): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const first = addresses?.[0]
      if (error || !first) done(error ?? new ConnectFailure(`${hostname} has no address`), '', 0)
      else if (addresses.some(({ address }) => !isPublicAddress(address))) done(refusal(hostname), '', 0)
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}

/** Whether that is why a request was not sent: its address is a private one, or its name leads to one. */
export const isPrivateRefusal = (reason: string): boolean => reason.includes(refused)

const refused = 'is not on the public internet'
const refusal = (hostname: string) => new ConnectFailure(`${hostname} ${refused}: private addresses are refused (ALLOW_PRIVATE_NETWORK)`)
