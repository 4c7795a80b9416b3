import { CommandError, Reader } from '../../../server/reader.ts'
import type { SiteContext } from '../../context.ts'
import type { Fulfillment } from '../../model/orders.ts'
import { profileOf } from '../../site/profile.ts'
import { addFulfillment } from '../fulfillments/change-fulfillments.ts'
import { sendMail } from '../notes.ts'
import { saveOrder } from '../save-order.ts'
import { findLine, findOrder } from './find.ts'

export interface FulfillInput {
  readonly order: number
  readonly lines: readonly { readonly line?: number; readonly lineId?: number; readonly quantity: number }[]
  readonly trackingNumber?: string
  readonly provider?: string
  /** Whether the customer is mailed; not unless said. */
  readonly notify?: boolean
}

/** Somebody ships these units in the admin, where that feature is on. The order keeps its status. */
export function fulfill(context: SiteContext, input: FulfillInput): Fulfillment {
  const read = new Reader('fulfill', input)
  const order = findOrder(context, read)
  if (!profileOf(context).fulfillments) throw new CommandError('fulfill: the site has fulfillments switched off')
  const items = read.list('lines').map((row) => ({ item_id: findLine(order, row).id, qty: row.wholeNumber('quantity', 1) }))
  if (items.length === 0) throw new CommandError('fulfill.lines must name at least one line')
  const told = { _tracking_number: read.optionalText('trackingNumber'), _shipment_provider: read.optionalText('provider') }
  const meta = Object.entries({ _items: items, ...told }).flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))
  const changed = addFulfillment(context, order, { status: 'fulfilled', meta })
  if (read.flag('notify', false)) sendMail(context, order.id, 'fulfillment', `Parts of order ${order.id} were fulfilled.`)
  saveOrder(context, changed.order)
  return changed.fulfillment
}
