import type { Schemas } from '@connect/intellitrack/contract'
import type { Carrier, Customer, ShipTo } from '@connect/simulators/warehouse'

export function customerView({ divisionId: _, ...customer }: Customer): Schemas['Customer'] {
  return { ...customer, externalRefs: [...customer.externalRefs] }
}

export function shipToView({ divisionId: _, changeSequence: __, ...shipTo }: ShipTo): Schemas['ShipTo'] {
  return shipTo
}

export function carrierView({ divisionId: _, changeSequence: __, ...carrier }: Carrier): Schemas['Carrier'] {
  return { ...carrier, methods: [...carrier.methods] }
}
