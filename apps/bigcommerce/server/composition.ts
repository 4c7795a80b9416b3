import { createSignalParser } from '@connect/bigcommerce'
import type { SignalParser } from '@connect/core'
import { type Outside, openStoreApp, type StoreAppServices, secretsIn } from '@connect/store-app'
import { type BuiltClient, openBuiltClient } from './client/built-client.ts'
import type { Environment } from './environment.ts'
import { createSessions, type Sessions } from './session/sessions.ts'

/** What the app's routes work with. */
export interface Composition extends StoreAppServices {
  readonly environment: Environment
  /** The newer secret first, then the one being rotated out. */
  readonly secrets: readonly string[]
  readonly signals: SignalParser
  readonly sessions: Sessions
  readonly client: BuiltClient
}

/** `clientFolder`: where the built client lies. */
export async function openComposition(environment: Environment, clientFolder: string, outside: Outside = {}): Promise<Composition> {
  const client = openBuiltClient(clientFolder)
  const services = await openStoreApp(
    environment,
    { part: 'bigcommerce-app', userAgent: 'IntelliTrack-Connect/0.1 (BigCommerce)' },
    outside,
  )
  const secrets = secretsIn(environment.BIGCOMMERCE_CLIENT_SECRET)
  return {
    ...services,
    environment,
    secrets,
    signals: createSignalParser({ clientId: environment.BIGCOMMERCE_CLIENT_ID, secrets }),
    sessions: createSessions(secrets, services.clock),
    client,
  }
}
