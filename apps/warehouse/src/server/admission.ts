import { type Caller, mayUse, type Warehouse } from '@connect/simulators/warehouse'
import type { Operation } from './contract.ts'
import { type Problem, problem, problemOf } from './problem.ts'

export type Admission = { readonly admitted: true; readonly caller: Caller } | { readonly admitted: false; readonly problem: Problem }

/** Whether somebody may do this: known, the feature held, the division assigned. Decided in the same transaction as the work. */
export function admit(
  warehouse: Warehouse,
  operation: Operation,
  credential: string | undefined,
  path: Readonly<Record<string, string>>,
): Admission {
  if (operation.isPublic) return { admitted: true, caller: nobody }
  const caller = warehouse.queries.authenticate(credential)
  if (!caller.ok) return { admitted: false, problem: problemOf(caller) }
  const denied = missingFeature(caller.value, operation.feature) ?? strangePlace(warehouse, caller.value, path)
  return denied ? { admitted: false, problem: denied } : { admitted: true, caller: caller.value }
}

/** Why a caller may not use the feature of an operation. */
function missingFeature(caller: Caller, feature: Operation['feature']): Problem | undefined {
  if (!feature || mayUse(caller, feature.name, feature.access)) return undefined
  const access = feature.access === 'edit' ? 'Edit' : 'Read-Only'
  const where = caller.kind === 'store_key' ? `Store Key ${caller.name} lacks` : `${caller.name} holds no role with`
  return problem('feature_missing', `${where} the feature ${feature.name} (${access}). Grant it in IntelliTrack.`, {
    details: { feature: feature.name, access: feature.access },
  })
}

function strangePlace({ tables }: Warehouse, caller: Caller, path: Readonly<Record<string, string>>): Problem | undefined {
  const { divisionId, orderId } = path
  const order = orderId === undefined ? undefined : tables.orders.get(orderId)
  if (orderId !== undefined && !order) return problem('not_found', `There is no picking order ${orderId}.`)
  const division = divisionId ?? order?.divisionId
  if (division === undefined || caller.divisionIds.includes(division)) return undefined
  const message = `Division ${division} is not assigned to ${caller.name}. Use a Store Key of that division, or ask for it to be assigned.`
  return problem('division_not_assigned', message, { details: { divisionId: division } })
}

const nobody: Caller = { kind: 'user', id: '', name: '', divisionIds: [], defaultDivisionId: null, defaultSiteId: null, features: [] }
