import type { WarehouseContext } from '../../context.ts'
import { done, type Outcome, type Refusal, refuse } from '../../outcome.ts'

export interface CarrierChoice {
  readonly carrierId: string | null
  readonly methodId: string | null
}

/** A carrier of the division and a method of that carrier; a method needs its carrier (requirements 5.2). */
export function carrierChoice(
  context: WarehouseContext,
  divisionId: string,
  carrierId: string | null,
  methodId: string | null,
): Outcome<CarrierChoice> {
  if (carrierId === null && methodId === null) return done({ carrierId, methodId })
  if (carrierId === null) return refuse('unknown_carrier', 'A shipping method needs the carrier it belongs to.', 'carrierId')
  const carrier = context.tables.carriers.get(carrierId)
  if (carrier?.divisionId !== divisionId)
    return refuse('unknown_carrier', `There is no carrier ${carrierId} in this division. Import the carriers first.`, 'carrierId')
  if (methodId !== null && !carrier.methods.some(({ id }) => id === methodId))
    return refuse('unknown_method', `Carrier ${carrier.name} has no shipping method ${methodId}.`, 'shippingMethodId')
  return done({ carrierId, methodId })
}

/** Why an order cannot be for this site; undefined when it can. */
export function refusedSite({ tables }: WarehouseContext, divisionId: string, siteId: string | null | undefined): Refusal | undefined {
  if (siteId === null || siteId === undefined || tables.sites.get(siteId)?.divisionId === divisionId) return undefined
  return refuse('unknown_site', `There is no site ${siteId} in this division.`, 'siteId')
}
