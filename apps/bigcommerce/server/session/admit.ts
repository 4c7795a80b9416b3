import type { ConnectionRecord, Person } from '@connect/core'
import { type Admission, findAdmission } from '@connect/database'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import type { Session } from './sessions.ts'

/** Somebody who may work at their store's pages now. */
export interface Admitted {
  readonly connection: ConnectionRecord
  readonly person: Person
}

/**
 * Whether a session still opens anything, looked up each time: a person whom the store has removed is out at once, and so is everybody of a store
 * that has removed the app, or installed it anew since. One statement.
 */
export async function admit({ database }: Pick<Composition, 'database'>, session: Session): Promise<Admitted | null> {
  const admission = await findAdmission(database.prisma, platform, session.storeHash, session.userId)
  return admission && opens(admission, session)
}

function opens({ connection, staff, installedAt, removedAt }: Admission, session: Session): Admitted | null {
  const isOver =
    connection.state === 'disconnected' || installedAt !== session.installedAt || (removedAt !== null && session.begunAt <= removedAt)
  return isOver || !staff ? null : { connection, person: staff }
}
