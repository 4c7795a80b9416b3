import {
  type Fulfillment,
  ORDER_KIND,
  type Order,
  PLUGIN_KIND,
  type PluginShipment,
  type Refund,
  type SiteContext,
} from '@connect/simulators/woocommerce'

/** One parcel as the store shows it. */
export interface SentParcel {
  readonly tracking: string | null
  readonly carrier: string | null
  /** By line. */
  readonly units: ReadonlyMap<number, number>
}

/** The store's own fulfillments; where it has none, what our plugin or we wrote down on the order. */
export function sentParcels(context: SiteContext, order: Order): readonly SentParcel[] {
  const documents = <T>(kind: string): T[] => [...context.world.collection<T>(kind).values()]
  const fulfilled = documents<Fulfillment>(ORDER_KIND.fulfillment).filter((one) => one.orderId === order.id && one.isFulfilled)
  if (fulfilled.length > 0) return fulfilled.map(fulfilledParcel)
  const byPlugin = documents<PluginShipment>(PLUGIN_KIND.shipment).filter((one) => one.orderId === order.id && one.complete)
  if (byPlugin.length > 0) return byPlugin.map(({ trackingNumber, items }) => parcel(trackingNumber, null, items))
  const written = order.meta.find(({ key }) => key === '_intellitrack_shipments')?.value
  return (Array.isArray(written) ? (written as Written[]) : [])
    .filter(({ complete }) => complete)
    .map(({ tracking_number, items }) => parcel(tracking_number, null, items))
}

interface Written {
  readonly tracking_number: string | null
  readonly items: readonly Item[]
  readonly complete: boolean
}
interface Item {
  readonly item_id: number
  readonly quantity: number
}

function fulfilledParcel({ meta }: Fulfillment): SentParcel {
  const said = (name: string) => meta.find(({ key }) => key === name)?.value
  const items = (said('_items') ?? []) as readonly { readonly item_id: number; readonly qty: number }[]
  const carrier = said('_provider_name') ?? said('_shipment_provider')
  return parcel(
    said('_tracking_number'),
    carrier,
    items.map(({ item_id, qty }) => ({ item_id, quantity: qty })),
  )
}

function parcel(tracking: unknown, carrier: unknown, items: readonly Item[]): SentParcel {
  const units = new Map<number, number>()
  for (const { item_id, quantity } of items) units.set(item_id, (units.get(item_id) ?? 0) + quantity)
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)
  return { tracking: text(tracking), carrier: text(carrier), units }
}

export function refundedUnits(context: SiteContext, order: Order, lineId: number): number {
  const refunds = order.refundIds.flatMap((id) => context.world.collection<Refund>(ORDER_KIND.refund).get(String(id)) ?? [])
  const lines = refunds.flatMap((refund) => refund.lines).filter((line) => line.lineId === lineId)
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}
