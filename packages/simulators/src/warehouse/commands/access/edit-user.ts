import { newId, nextChange, type WarehouseContext } from '../../context.ts'
import type { User } from '../../model/access.ts'
import { done, type Outcome, type Refusal, refuse } from '../../outcome.ts'
import { passwordHash } from '../../rules/secrets.ts'

export interface UserFields {
  readonly displayName?: string
  readonly kind?: User['kind']
  readonly active?: boolean
  readonly password?: string
  readonly roleIds?: readonly string[]
  readonly divisionIds?: readonly string[]
  readonly defaultDivisionId?: string
  readonly defaultSiteId?: string
}

export interface CreateUser extends UserFields {
  readonly userName: string
  readonly displayName: string
  readonly password: string
  readonly roleIds: readonly string[]
  readonly divisionIds: readonly string[]
}

/** Makes a user with at least one role and division, and a default of division and site (requirements 3.1). */
export function createUser(context: WarehouseContext, input: CreateUser): Outcome<User> {
  if (context.tables.users.first('name', input.userName.toLowerCase()))
    return refuse('duplicate_name', `There is a user ${input.userName} already.`, 'userName')
  const { password, ...given } = input
  const refused = refusedAssignments(context, given)
  if (refused) return refused
  const defaults = withDefaults(context, given.divisionIds, given)
  if (!defaults.ok) return defaults
  const identity = { id: newId(context, 'usr'), kind: 'standard' as const, active: true }
  const hash = passwordHash(context, password)
  return done(
    context.tables.users.put({ ...identity, ...given, ...defaults.value, passwordHash: hash, changeSequence: nextChange(context) }),
  )
}

/** Changes a user. One active user always holds the Admin role; a user who is turned off loses his sessions. */
export function updateUser(context: WarehouseContext, userId: string, input: UserFields): Outcome<User> {
  const { tables } = context
  const user = tables.users.get(userId)
  if (!user) return refuse('not_found', `There is no user ${userId}.`)
  const { password, ...given } = input
  const refused = refusedAssignments(context, given)
  if (refused) return refused
  const defaults = withDefaults(context, given.divisionIds ?? user.divisionIds, { ...user, ...given })
  if (!defaults.ok) return defaults
  const changed: User = { ...user, ...given, ...defaults.value, changeSequence: nextChange(context) }
  if (isActiveAdmin(context, user) && !isActiveAdmin(context, changed) && !otherAdmin(context, userId))
    return refuse('last_admin', `${user.displayName} is the last active user with the Admin role. Give it to another user first.`)
  if (!changed.active) for (const session of [...tables.sessions.by('user', userId)]) tables.sessions.delete(session)
  return done(tables.users.put(password === undefined ? changed : { ...changed, passwordHash: passwordHash(context, password) }))
}

function refusedAssignments({ tables }: WarehouseContext, { roleIds = [], divisionIds = [] }: UserFields): Refusal | undefined {
  const role = roleIds.find((id) => !tables.roles.get(id))
  if (role !== undefined) return refuse('unknown_role', `There is no role ${role}.`, 'roleIds')
  const division = divisionIds.find((id) => !tables.divisions.get(id))
  return division === undefined ? undefined : refuse('unknown_division', `There is no division ${division}.`, 'divisionIds')
}

/** A default that is not given, or not assigned any more, is the first division and its default site. */
function withDefaults({ tables }: WarehouseContext, divisionIds: readonly string[], { defaultDivisionId, defaultSiteId }: UserFields) {
  const divisionId = defaultDivisionId !== undefined && divisionIds.includes(defaultDivisionId) ? defaultDivisionId : divisionIds[0]!
  const division = tables.divisions.get(divisionId)!
  const site = defaultSiteId === undefined ? undefined : tables.sites.get(defaultSiteId)
  if (defaultSiteId !== undefined && !site) return refuse('unknown_site', `There is no site ${defaultSiteId}.`, 'defaultSiteId')
  return done({ defaultDivisionId: divisionId, defaultSiteId: site?.divisionId === divisionId ? site.id : division.defaultSiteId })
}

const isActiveAdmin = ({ tables }: WarehouseContext, user: User): boolean =>
  user.active && user.roleIds.some((id) => tables.roles.get(id)?.isAdmin === true)

const otherAdmin = (context: WarehouseContext, userId: string): boolean =>
  [...context.tables.users.values()].some((user) => user.id !== userId && isActiveAdmin(context, user))
