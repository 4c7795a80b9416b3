import type { Clock, Random } from '@connect/core'
import { derivedKeys, pairingPurpose, parseVaultKeys } from '@connect/database/secrets'
import { createPairingCodes, isEncrypted, storeKeyOf, webAddress } from '@connect/woocommerce'
import type { WorkerEnvironment } from '../services/environment.ts'
import { OperationError } from './operation-error.ts'

export interface GivenCode {
  /** As its connection is called. */
  readonly store: string
  readonly code: string
  /** UTC ISO instant. */
  readonly expiresAt: string
  /** What is entered with it; null: this environment does not know the app's address. */
  readonly backend: string | null
}

/** A code that pairs the plugin at this address with the app, which knows it by its ENCRYPTION_KEYS: nothing is written. */
export function pairingCode(
  { ENCRYPTION_KEYS, ALLOW_PRIVATE_NETWORK, WOOCOMMERCE_APP_URL }: Variables,
  address: string,
  by: { readonly clock: Clock; readonly random: Random },
): GivenCode {
  const [url, store] = [webAddress(address), storeKeyOf(address)]
  if (!url || !store) throw new OperationError(`${address} is not the address of a web site`)
  if (!isEncrypted(url.href, ALLOW_PRIVATE_NETWORK === '1'))
    throw new OperationError(`${address} begins with http: a store is connected over https only`)
  const { code, expiresAt } = createPairingCodes(derivedKeys(parseVaultKeys(ENCRYPTION_KEYS), pairingPurpose), by).issue(store)
  return { store, code, expiresAt: expiresAt.toISOString(), backend: WOOCOMMERCE_APP_URL ? new URL(WOOCOMMERCE_APP_URL).origin : null }
}
type Variables = Pick<WorkerEnvironment, 'ENCRYPTION_KEYS' | 'ALLOW_PRIVATE_NETWORK' | 'WOOCOMMERCE_APP_URL'>
