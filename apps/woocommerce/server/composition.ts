import { derivedKeys, pairingPurpose, parseVaultKeys } from '@connect/database/secrets'
import { type Outside, openStoreApp, type StoreAppServices } from '@connect/store-app'
import { createPairingCodes, type PairingCodes } from '@connect/woocommerce'
import { type BuiltClient, openBuiltClient } from './client/built-client.ts'
import type { Environment } from './environment.ts'
import { type Approval, approvalClaims } from './session/approval.ts'
import { type Session, sessionClaims } from './session/session.ts'
import { createTickets, type Tickets } from './session/tickets.ts'

/** What the app's routes work with. */
export interface Composition extends StoreAppServices {
  readonly environment: Environment
  /** The app's own, where browsers and stores reach it. */
  readonly origin: string
  /** In the sandbox and tests a store may be asked over plain HTTP. */
  readonly allowPlainHttp: boolean
  readonly pairing: PairingCodes
  /** What goes through the store's own page on which somebody approves a key. */
  readonly approvals: Tickets<Approval>
  readonly sessions: Tickets<Session>
  readonly client: BuiltClient
}

/** `clientFolder`: where the built client lies. */
export async function openComposition(environment: Environment, clientFolder: string, outside: Outside = {}): Promise<Composition> {
  const client = openBuiltClient(clientFolder)
  const by = { part: 'woocommerce-app', userAgent: 'IntelliTrack-Connect/0.1 (WooCommerce)' }
  const services = await openStoreApp(environment, by, outside)
  const keys = parseVaultKeys(environment.ENCRYPTION_KEYS)
  const keysFor = (purpose: string) => derivedKeys(keys, purpose)
  return {
    ...services,
    environment,
    origin: new URL(environment.WOOCOMMERCE_APP_URL).origin,
    allowPlainHttp: environment.ALLOW_PRIVATE_NETWORK === '1',
    pairing: createPairingCodes(keysFor(pairingPurpose), services),
    approvals: createTickets(keysFor('approval of a key'), approvalClaims, services.clock),
    sessions: createTickets(keysFor('session of a browser'), sessionClaims, services.clock),
    client,
  }
}
