import type { GroupKey, VariantId } from '../domain/ids.ts'
import type { FulfilmentOrder, OrderLine, StoreOrder } from '../domain/order.ts'
import type { PickingOrderDraft } from '../domain/warehouse.ts'
import type { Capabilities } from '../ports/store-platform.ts'
import type { MethodMappingRecord } from '../records/carrier.ts'
import type { ItemLinkRecord } from '../records/catalogue.ts'
import type { ConnectionRecord } from '../records/connection.ts'
import type { PickingRecord, ShipmentRecord } from '../records/order.ts'

/** All that decides what becomes of one order: nothing else is looked at. */
export interface OrderFacts {
  readonly order: StoreOrder
  readonly connection: Pick<ConnectionRecord, 'settings' | 'timeZone' | 'externalSystem' | 'storeName'>
  readonly capabilities: Pick<Capabilities, 'orderStatuses' | 'defaultOrderStatuses'>
  readonly links: ReadonlyMap<VariantId, ItemLinkRecord>
  /** By the key that `methodKey` makes. */
  readonly methods: ReadonlyMap<string, MethodMappingRecord>
  /** This order's, of every group it ever had. */
  readonly pickings: readonly PickingRecord[]
  /** This order's. */
  readonly shipments: readonly ShipmentRecord[]
  /** ISO instant. */
  readonly now: string
}

/** One group as it is now, or null where the store no longer has it, with what we know of it. */
export interface GroupFacts extends OrderFacts {
  readonly groupKey: GroupKey
  readonly group: FulfilmentOrder | null
  readonly record: PickingRecord | null
  /** The picking order's number, fixed once given. */
  readonly orderNumber: string
}

/** A picking order as it should be, without the key that names the write. */
export type DraftContent = Omit<PickingOrderDraft, 'key' | 'recreate'>

/** What is to be done with one group (issue: order import). Codes are in the catalogue. */
export type OrderDecision =
  /** Nothing to do. */
  | { readonly kind: 'none' }
  /** Not importable by rule or setting. */
  | Reasoned<'skip'>
  /** Not to be sent yet; `lookAgainAt` asks for a fresh read of the order then, because no change may announce itself. */
  | (Reasoned<'wait'> & { readonly lookAgainAt: string | null })
  /** Wants a person or another record before it can go. */
  | Reasoned<'hold'>
  /** Being tried again later; its time has not come. */
  | Reasoned<'postponed'>
  | {
      readonly kind: 'receive'
      readonly draft: DraftContent
      /** Of all that is sent: what was refused once is not sent again. */
      readonly digest: string
      /** As `versionDigest` makes it. */
      readonly version: string
      readonly notes: readonly string[]
    }
  /** A receive may have arrived, but the order is no longer wanted: look it up, never send it. */
  | (Reasoned<'withdraw'> & { readonly into: 'skip' | 'wait' })
  | { readonly kind: 'amend'; readonly draft: DraftContent; readonly version: string }
  /** Before the first pick. `gone`: the warehouse has deleted it already. `into`: what it is afterwards. */
  | (Reasoned<'cancel'> & { readonly gone: boolean; readonly into: 'cancelled' | 'waiting' })
  /** Both sides moved on. `told`: about this very version already. */
  | (Reasoned<'conflict'> & { readonly digest: string; readonly details: ConflictDetails; readonly told: boolean })
  /** In the warehouse, but what changed since cannot be carried there. */
  | Reasoned<'blocked'>

interface Reasoned<Kind extends string> {
  readonly kind: Kind
  readonly code: string
  readonly message: string
}

/** Both versions of a conflict, as a person reads them; without addresses, which are personal data and stand on the order. */
export interface ConflictDetails {
  readonly store: { readonly state: string; readonly lines: readonly ConflictLine[]; readonly deliveryChanged: boolean }
  readonly warehouse: { readonly status: string; readonly lines: readonly ConflictLine[] }
}
export interface ConflictLine {
  readonly lineId: string
  readonly title: string
  readonly quantity: number
  readonly picked?: number
}

export const lineOf = (order: StoreOrder, lineId: string): OrderLine | null => order.lines.find((line) => line.lineId === lineId) ?? null
