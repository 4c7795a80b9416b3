import { type ConnectionId, Unavailable } from '@connect/core'
import type { Credentials } from './credentials.ts'

/**
 * The connection's token where it does not end. It is looked up for each call, so that one that was taken away serves nobody any more, in no
 * process. Throws Unavailable `auth` with what is to be done when a person has to grant access anew.
 */
export function lastingToken(
  credentials: Pick<Credentials, 'get'>,
  connectionId: ConnectionId,
  toDo = 'install the app in the store again',
): () => Promise<string> {
  return async () => {
    const credential = await credentials.get(connectionId, 'store')
    if (!credential) throw new Unavailable('store', 'auth', `The store has not granted access: ${toDo}`)
    return credential.secret
  }
}
