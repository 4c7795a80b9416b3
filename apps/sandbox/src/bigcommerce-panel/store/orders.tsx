import { at } from '../../admins/at.ts'
import { List } from '../../admins/list.tsx'
import { Page, Wrong } from '../parts/page.tsx'
import { PanelLink } from '../parts/panel-link.tsx'
import { storePath } from '../place.ts'
import { customerOf, type OrderDocument } from './documents.ts'
import { Status } from './status.tsx'
import { useList, useStatusLabel } from './use-list.ts'

/** Archived ones are left out, as the platform does. */
export function Orders({ store }: { readonly store: string }) {
  const orders = useList<OrderDocument>(store, 'orders')
  const label = useStatusLabel(store)
  const shown = (orders.data ?? []).filter(({ isDeleted }) => !isDeleted).sort((a, b) => b.id - a.id)
  return (
    <Page title="Orders" about={orders.data && `${shown.length} orders`}>
      <Wrong error={orders.error} />
      <List
        name="Orders"
        headings={['Order', 'Date', 'Customer', 'Status', 'Shipped']}
        rows={shown.map((order) => ({
          id: order.id,
          cells: [
            <PanelLink key="link" href={storePath(store, `/orders/${order.id}`)}>
              {order.id}
            </PanelLink>,
            <time key="placed" className="When" dateTime={order.createdAt}>
              {at(order.createdAt)}
            </time>,
            customerOf(order),
            <Status key="status" id={order.statusId} label={label(order.statusId)} />,
            unitsOf(order),
          ],
        }))}
      />
    </Page>
  )
}

function unitsOf({ lines }: OrderDocument): string {
  const physical = lines.filter(({ type }) => type === 'physical')
  const sum = (count: (line: (typeof lines)[number]) => number) => physical.reduce((total, line) => total + count(line), 0)
  return physical.length === 0 ? 'nothing to ship' : `${sum((line) => line.quantityShipped)} of ${sum((line) => line.quantity)}`
}
