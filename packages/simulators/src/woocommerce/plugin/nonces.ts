import type { SiteContext } from '../context.ts'
import { PLUGIN_KIND } from '../model/plugin.ts'

const KEPT = 600

interface Nonce {
  readonly id: string
  readonly at: number
}

/** Whether a nonce is new; from now on it is not. What is older than ten minutes is forgotten. */
export function takeNonce(context: SiteContext, key: string, nonce: string, now: number): boolean {
  const nonces = context.world.collection<Nonce>(PLUGIN_KIND.nonce)
  const id = `${key}:${nonce}`
  const old: string[] = []
  for (const known of nonces.values()) {
    if (now - known.at <= KEPT) break
    old.push(known.id)
  }
  for (const name of old) nonces.delete(name)
  if (nonces.has(id)) return false
  nonces.put(id, { id, at: now })
  return true
}
