import type { Schemas } from '@connect/intellitrack/contract'
import type { Caller, FeatureGrant, Role, StoreKey, User, Warehouse } from '@connect/simulators/warehouse'

export function meView({ tables }: Warehouse, caller: Caller): Schemas['Me'] {
  const { kind, id, name, divisionIds, defaultDivisionId, defaultSiteId, features } = caller
  const divisions = divisionIds.flatMap((divisionId) => {
    const division = tables.divisions.get(divisionId)
    return division ? [{ id: division.id, name: division.name }] : []
  })
  return { kind, id, name, divisions, defaultDivisionId, defaultSiteId, features: grants(features) }
}

export const roleView = ({ id, name, isAdmin, features }: Role): Schemas['Role'] => ({ id, name, isAdmin, features: grants(features) })

export function userView(user: User): Schemas['User'] {
  const { id, userName, displayName, kind, active, roleIds, divisionIds, defaultDivisionId, defaultSiteId } = user
  const assigned = { roleIds: [...roleIds], divisionIds: [...divisionIds], defaultDivisionId, defaultSiteId }
  return { id, userName, displayName, kind, active, ...assigned }
}

export function storeKeyView(key: StoreKey): Schemas['StoreKey'] {
  const { id, name, divisionId, hint, features, createdAt, lastUsedAt, revokedAt } = key
  return { id, name, divisionId, hint, features: grants(features), createdAt, lastUsedAt, revokedAt }
}

const grants = (features: readonly FeatureGrant[]) => features.map(({ name, access }) => ({ name, access }))
