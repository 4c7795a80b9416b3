import type { Person } from '@connect/core'
import { type Admission, findAdmission } from '@connect/database'
import type { Request } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { storeOwner } from '../people/store-owner.ts'
import { cookieIn } from './cookies.ts'

/** Somebody who may work at their store's pages now. */
export interface Admitted {
  readonly connection: Admission['connection']
  readonly person: Person
}

/** Whether the browser's session still opens anything, looked up each time: the store may have been disconnected or connected anew. One statement. */
export async function admit(parts: Parts, request: Request): Promise<Admitted | null> {
  const cookie = cookieIn(parts, request, 'session')
  const session = cookie && (await parts.sessions.read(cookie))
  if (!session) return null
  const admission = await findAdmission(parts.database.prisma, platform, session.storeKey, storeOwner.staffId)
  if (!admission || admission.connection.state === 'disconnected' || admission.installedAt !== session.installedAt) return null
  return { connection: admission.connection, person: admission.staff ?? storeOwner }
}
type Parts = Pick<Composition, 'origin' | 'sessions' | 'database'>
