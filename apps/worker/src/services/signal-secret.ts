import type { ConnectionId } from '@connect/core'
import { signalSecretOf } from '@connect/intellitrack'
import type { Services } from './services.ts'

/** The secret that this connection's signals are signed with. null: not connected to a warehouse. */
export async function signalSecret({ credentials }: Pick<Services, 'credentials'>, connectionId: ConnectionId): Promise<string | null> {
  const key = await credentials.get(connectionId, 'warehouse')
  return key && signalSecretOf(key.secret, connectionId)
}
