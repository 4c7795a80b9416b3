import { newId, nextChange, type WarehouseContext } from '../../context.ts'
import type { FeatureGrant, Role } from '../../model/access.ts'
import { done, type Outcome, type Refusal, refuse } from '../../outcome.ts'
import { checkedGrants } from '../../rules/features.ts'

export interface RoleInput {
  readonly name: string
  readonly features: readonly FeatureGrant[]
}

/** Makes a role; a feature the licence lacks cannot be offered to it (requirements 3.1). */
export function createRole(context: WarehouseContext, input: RoleInput): Outcome<Role> {
  return store(context, { id: newId(context, 'rol'), isAdmin: false }, input)
}

/** Replaces name and features of a role. */
export function updateRole(context: WarehouseContext, roleId: string, input: RoleInput): Outcome<Role> {
  const role = ordinaryRole(context, roleId)
  return role.ok ? store(context, role.value, input) : role
}

/** Deletes a role that no user holds. */
export function deleteRole(context: WarehouseContext, roleId: string): Outcome<undefined> {
  const role = ordinaryRole(context, roleId)
  if (!role.ok) return role
  const holders = context.tables.users.count('role', roleId)
  if (holders > 0) return refuse('role_in_use', `${holders} users hold the role ${role.value.name}. Take it from them first.`)
  context.tables.roles.delete(role.value)
  return done(undefined)
}

function store(context: WarehouseContext, identity: Pick<Role, 'id' | 'isAdmin'>, input: RoleInput): Outcome<Role> {
  const namesake = [...context.tables.roles.values()].find((role) => role.name === input.name && role.id !== identity.id)
  if (namesake) return refuse('duplicate_name', `There is a role ${input.name} already.`, 'name')
  const features = checkedGrants(context, input.features)
  if (!features.ok) return features
  const { id, isAdmin } = identity
  return done(context.tables.roles.put({ id, isAdmin, name: input.name, features: features.value, changeSequence: nextChange(context) }))
}

/** The Admin role exists from the start, cannot be deleted and loses no features. */
function ordinaryRole({ tables }: WarehouseContext, roleId: string): Outcome<Role> | Refusal {
  const role = tables.roles.get(roleId)
  if (!role) return refuse('not_found', `There is no role ${roleId}.`)
  return role.isAdmin ? refuse('admin_role_protected', 'The Admin role cannot be changed or deleted.') : done(role)
}
