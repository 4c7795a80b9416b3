import { at } from '../../admins/at.ts'
import { Page } from '../parts/page.tsx'
import { PanelLink } from '../parts/panel-link.tsx'
import { storePath } from '../place.ts'
import { Consignment } from './consignment.tsx'
import { customerOf, type OrderDocument, type ShipmentDocument } from './documents.ts'
import { Lines } from './lines.tsx'
import { Status } from './status.tsx'
import { useList, useStatusLabel } from './use-list.ts'

export function OrderPage({ store, id }: { readonly store: string; readonly id: string }) {
  const orders = useList<OrderDocument>(store, 'orders')
  const shipments = useList<ShipmentDocument>(store, 'shipments').data ?? []
  const label = useStatusLabel(store)
  const back = <PanelLink href={storePath(store, '/orders')}>All orders</PanelLink>
  const order = orders.data?.find((one) => String(one.id) === id)
  if (!order)
    return (
      <Page title={`Order ${id}`} actions={back}>
        <p className="Box">{orders.data ? 'This store has no such order.' : '…'}</p>
      </Page>
    )
  const elsewhere = order.lines.filter((line) => line.orderAddressId === null)
  return (
    <Page title={`Order ${order.id}`} about={`${customerOf(order)}, ${at(order.createdAt)}`} actions={back}>
      <p className="Row">
        <Status id={order.statusId} label={label(order.statusId)} />
        {order.isDeleted && <span className="Badge Badge-over">Archived</span>}
        <span className="Quiet">{[order.paymentMethod, order.paymentStatus].filter(Boolean).join(', ')}</span>
      </p>
      {order.customerMessage && (
        <section className="Box">
          <h2>Customer comments</h2>
          <p>{order.customerMessage}</p>
        </section>
      )}
      {order.addresses.map((address, index) => (
        <Consignment
          key={address.id}
          title={order.addresses.length > 1 ? `Ship to ${index + 1} of ${order.addresses.length}` : 'Ship to'}
          address={address}
          lines={order.lines.filter((line) => line.orderAddressId === address.id)}
          shipments={shipments.filter((one) => one.orderId === order.id && one.orderAddressId === address.id)}
        />
      ))}
      {elsewhere.length > 0 && (
        <section className="Box">
          <h2>{order.pickups[0]?.methodName ?? 'Not shipped'}</h2>
          <Lines lines={elsewhere} />
        </section>
      )}
    </Page>
  )
}
