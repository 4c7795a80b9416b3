import { division } from '../machine/start-machine.ts'
import { costField } from '../store/create-catalogue.ts'
import { asked } from './at-worker.ts'
import type { Live } from './live.ts'

interface Place {
  readonly id: string
  readonly primary?: boolean
}

/** IntelliTrack is connected and the settings are chosen, as a merchant does once. Stock is sent when the suite says so. */
export async function settle(live: Live): Promise<void> {
  const { machine, notes } = live
  await asked(live, 'PUT', 'warehouse', { warehouseUrl: machine.warehouseUrl, storeKey: machine.storeKey })
  const { defaultUom, defaultSiteId } = await machine.warehouse<{ readonly defaultUom: string; readonly defaultSiteId: string }>(
    'GET',
    division.path,
  )
  const { data } = await machine.warehouse<{ readonly data: readonly Place[] }>('GET', `${division.path}/sites/${defaultSiteId}/locations`)
  const locationId = (data.find(({ primary }) => primary) ?? data[0])?.id ?? ''
  notes.locationId = locationId
  await asked(live, 'PUT', 'settings', {
    ...{ divisionId: division.id, siteId: defaultSiteId, locationId, unitOfMeasure: defaultUom, unitCostField: costField },
    ...{ syncInterval: 60, exportStock: 'end_of_day', sendFulfilment: 'each_shipment' },
  })
}
