import { missingSettings, type NeededSetting } from '../../pipelines/settings-complete.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import { type RequestRecord, type RunKind, type RunRecord, runKinds } from '../../records/work.ts'
import { slotOf } from '../../scheduling/request-slot.ts'

/** What can be run by hand (requirements 4.2), in the order of the screen. */
export const manualKinds = runKinds.filter((kind) => kind !== 'sync' && kind !== 'first_dataset')
export type ManualKind = (typeof manualKinds)[number]

export const isManualKind = (kind: string): kind is ManualKind => manualKinds.some((one) => one === kind)

const placed: readonly NeededSetting[] = ['divisionId', 'unitOfMeasure', 'siteId', 'locationId']
const needed: Readonly<Record<ManualKind, readonly NeededSetting[]>> = {
  import_products: ['divisionId', 'unitOfMeasure'],
  import_inventory: placed,
  import_carriers: ['divisionId'],
  import_orders: ['divisionId', 'siteId'],
  export_shipments: ['divisionId'],
  export_inventory: ['divisionId', 'siteId'],
  end_of_day: placed,
  rebaseline_inventory: placed,
}

/** What must come before, as the runs themselves would say it; null: nothing. */
export function notYet(kind: ManualKind, { settings, marks }: Pick<ConnectionRecord, 'settings' | 'marks'>): string | null {
  const missing = missingSettings(settings, needed[kind])
  if (missing) return missing.message
  const stockIsIn = marks.inventoryImportedAt !== null
  switch (kind) {
    case 'import_inventory':
      if (stockIsIn)
        return 'The first inventory is in; IntelliTrack leads since. To load the stock of the store once more, use Re-baseline.'
      return marks.productsImportedAt === null ? 'Products come first: run Import Products.' : null
    case 'rebaseline_inventory':
      return stockIsIn ? null : 'There is nothing to re-baseline yet: run Import Inventory first.'
    case 'export_inventory':
    case 'end_of_day':
      return stockIsIn ? null : 'No stock is sent before the first inventory is in: run Import Inventory first.'
    default:
      return null
  }
}

/** The same run is under way, or waits for its turn. One that failed and waits to be tried again may be asked for at once. */
export function isAsked(
  kind: RunKind,
  isPreview: boolean,
  { running, requests }: { readonly running: RunRecord | null; readonly requests: readonly RequestRecord[] },
): boolean {
  const isSame = (one: Pick<RunRecord | RequestRecord, 'kind' | 'trigger'>) =>
    one.kind === kind && (one.trigger === 'preview') === isPreview
  const waits = requests.some(
    (one) => isSame(one) && one.deadAt === null && one.attempts === 0 && slotOf(one) === one.slot && one.notBefore === null,
  )
  return waits || (running !== null && isSame(running))
}
