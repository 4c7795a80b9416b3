import { rowsPage } from '../../server/rows-page.ts'
import { AUTH_KIND } from '../auth/app.ts'
import { BULK_KIND } from '../bulk/operation.ts'
import { shopSettings } from '../catalogue/shop-settings.ts'
import type { ShopContext } from '../context.ts'
import { onHand } from '../inventory/index.ts'
import { type InventoryLevel, KIND } from '../model/catalogue.ts'
import { SHOP_KIND } from '../model/shop.ts'
import { customerEmails } from '../orders/index.ts'
import { behaviourOf } from '../server/behaviour.ts'
import { WEBHOOK_KIND } from '../webhooks/event.ts'

const KINDS: Readonly<Record<string, string>> = {
  products: KIND.product,
  variants: KIND.variant,
  items: KIND.inventoryItem,
  locations: KIND.location,
  orders: KIND.order,
  fulfillmentOrders: KIND.fulfillmentOrder,
  fulfillments: KIND.fulfillment,
  carriers: SHOP_KIND.carrierService,
  deliveryProfiles: SHOP_KIND.deliveryProfile,
  installations: AUTH_KIND.installation,
  bulkOperations: BULK_KIND.operation,
  webhooks: WEBHOOK_KIND.delivery,
  subscriptions: WEBHOOK_KIND.subscription,
}

export const LISTS: readonly string[] = [...Object.keys(KINDS), 'levels', 'settings', 'behaviour', 'emails']

/** A list of the shop's documents, or one of its records. */
export function listOf(context: ShopContext, name: string, search: URLSearchParams): object | undefined {
  if (name === 'behaviour') return { behaviour: behaviourOf(context) }
  if (name === 'settings') return { settings: shopSettings(context) }
  if (name === 'emails') return { rows: customerEmails(context) }
  const rows = name === 'levels' ? levels(context) : documents(context, name)
  return rows && rowsPage(rows, search)
}

type Row = Readonly<Record<string, unknown>>

function documents(context: ShopContext, name: string): readonly Row[] | undefined {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  return kind === undefined ? undefined : [...context.world.collection<Row>(kind).values()]
}

function levels(context: ShopContext): readonly Row[] {
  return [...context.world.collection<InventoryLevel>(KIND.inventoryLevel).values()].map((level) => ({ ...level, onHand: onHand(level) }))
}
