import { at } from '../../admins/at.ts'
import { List } from '../../admins/list.tsx'
import { useList } from '../api.ts'
import { customerOf, type OrderDocument } from '../documents.ts'
import { Page, Wrong } from '../parts/page.tsx'
import { Status } from '../parts/status.tsx'
import { adminAddress } from '../site.ts'

export function Orders({ search }: { readonly search: string }) {
  const orders = useList<OrderDocument>('orders')
  const wanted = search.trim().replace(/^#/, '')
  const shown = (orders.data ?? [])
    .filter(({ id, status }) => status !== 'trash' && (wanted === '' || String(id) === wanted))
    .sort((a, b) => b.id - a.id)
  return (
    <Page title="Orders">
      <Wrong error={orders.error} />
      <List
        name="Orders"
        headings={['Order', 'Date', 'Status', 'Units', 'Total']}
        rows={shown.map((order) => ({
          id: order.id,
          cells: [
            <a key="order" href={adminAddress(`admin.php?page=wc-orders&action=edit&id=${order.id}`)}>
              #{order.id} {customerOf(order)}
            </a>,
            <time key="placed" dateTime={order.createdAt}>
              {at(order.createdAt)}
            </time>,
            <Status key="status" of={order.status} />,
            order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
            `${order.lines.reduce((sum, { total }) => sum + Number(total), 0).toFixed(2)} ${order.currency}`,
          ],
        }))}
      />
    </Page>
  )
}
