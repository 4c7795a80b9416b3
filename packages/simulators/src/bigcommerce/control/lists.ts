import { rowsPage } from '../../server/rows-page.ts'
import { AUTH_KIND } from '../auth/app.ts'
import { users } from '../auth/users.ts'
import type { StoreContext } from '../context.ts'
import { locations } from '../inventory/locations.ts'
import { CATALOGUE_KIND } from '../model/catalogue.ts'
import { INVENTORY_KIND } from '../model/inventory.ts'
import { ORDER_KIND } from '../model/orders.ts'
import { STORE_KIND } from '../model/store.ts'
import { orderBehaviour } from '../orders/settings.ts'
import { behaviourOf } from '../server/behaviour.ts'
import { inventorySettings } from '../store/inventory-settings.ts'
import { profileOf } from '../store/profile.ts'
import { namedStatuses, statusLabels } from '../store/status-labels.ts'
import { HOOK_KIND } from '../webhooks/hook.ts'
import { hookSettings } from '../webhooks/hook-settings.ts'

const KINDS: Readonly<Record<string, string>> = {
  products: CATALOGUE_KIND.product,
  variants: CATALOGUE_KIND.variant,
  items: INVENTORY_KIND.item,
  adjustments: INVENTORY_KIND.pending,
  orders: ORDER_KIND.order,
  shipments: ORDER_KIND.shipment,
  refunds: ORDER_KIND.refund,
  emails: ORDER_KIND.email,
  hooks: HOOK_KIND.hook,
  webhooks: HOOK_KIND.delivery,
  zones: STORE_KIND.zone,
  installations: AUTH_KIND.installation,
}

const SINGLE: Readonly<Record<string, (context: StoreContext) => unknown>> = {
  behaviour: behaviourOf,
  profile: profileOf,
  settings: inventorySettings,
  statusLabels,
  orderBehaviour,
  hookSettings,
}

const MADE: Readonly<Record<string, (context: StoreContext) => readonly object[]>> = { locations, users, statuses: namedStatuses }

export const LISTS: readonly string[] = [...Object.keys(KINDS), ...Object.keys(SINGLE), ...Object.keys(MADE)]

/** A list of the store's documents, or one of its records. */
export function listOf(context: StoreContext, name: string, search: URLSearchParams): object | undefined {
  if (Object.hasOwn(SINGLE, name)) return { [name]: SINGLE[name]?.(context) }
  const rows = rowsOf(context, name)
  return rows && rowsPage(rows, search)
}

type Row = Readonly<Record<string, unknown>>

function rowsOf(context: StoreContext, name: string): readonly Row[] | undefined {
  if (Object.hasOwn(MADE, name)) return MADE[name]?.(context) as readonly Row[]
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
  return kind === undefined ? undefined : [...context.world.collection<Row>(kind).values()]
}
