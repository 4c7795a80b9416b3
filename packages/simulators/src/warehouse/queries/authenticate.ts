import type { WarehouseContext } from '../context.ts'
import type { Caller, StoreKey } from '../model/access.ts'
import { done, type Outcome, type Refusal, refuse } from '../outcome.ts'
import { mergedGrants } from '../rules/features.ts'
import { secretHash } from '../rules/secrets.ts'

/** Who a bearer credential belongs to, with what it may do now: a Store Key (`isk_`) or a user's session (`ist_`). */
export function authenticate(context: WarehouseContext, credential: string | undefined): Outcome<Caller> {
  if (credential === undefined || credential === '') return refuse('invalid_credentials', 'Send a Store Key or a session token as bearer.')
  return credential.startsWith('ist_') ? sessionCaller(context, credential) : keyCaller(context, credential)
}

function keyCaller({ tables }: WarehouseContext, secret: string): Outcome<Caller> {
  const key = tables.storeKeys.first('secret', secretHash(secret))
  if (!key) return refuse('invalid_credentials', 'This Store Key is unknown. Copy it again from IntelliTrack, under Store Keys.')
  if (key.revokedAt !== null) return revoked(key)
  const defaultSiteId = tables.divisions.get(key.divisionId)?.defaultSiteId ?? null
  const { id, name, divisionId, features } = key
  return done({ kind: 'store_key', id, name, divisionIds: [divisionId], defaultDivisionId: divisionId, defaultSiteId, features })
}

function sessionCaller({ tables, clock }: WarehouseContext, token: string): Outcome<Caller> {
  const session = tables.sessions.get(secretHash(token))
  const user = session && session.expiresAt > clock.now() ? tables.users.get(session.userId) : undefined
  if (!user?.active) return refuse('invalid_credentials', 'The session has ended. Log in again.')
  const features = mergedGrants(user.roleIds.flatMap((id) => tables.roles.get(id)?.features ?? []))
  const { id, displayName: name, divisionIds, defaultDivisionId, defaultSiteId } = user
  return done({ kind: 'user', id, name, divisionIds, defaultDivisionId, defaultSiteId, features })
}

const revoked = ({ name, revokedAt }: StoreKey): Refusal =>
  refuse('invalid_credentials', `Store Key ${name} was revoked at ${revokedAt}. Issue a new one in IntelliTrack.`)
