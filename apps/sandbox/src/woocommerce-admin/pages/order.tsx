import { at } from '../../admins/at.ts'
import { List } from '../../admins/list.tsx'
import { useList } from '../api.ts'
import { addressLine, customerOf, type EmailDocument, type NoteDocument, type OrderDocument } from '../documents.ts'
import { Page, Wrong } from '../parts/page.tsx'
import { Status } from '../parts/status.tsx'
import { adminAddress } from '../site.ts'

export function OrderPage({ id }: { readonly id: string }) {
  const orders = useList<OrderDocument>('orders')
  const notes = (useList<NoteDocument>('notes').data ?? []).filter(({ orderId }) => String(orderId) === id)
  const mails = (useList<EmailDocument>('emails').data ?? []).filter(({ orderId }) => String(orderId) === id)
  const order = orders.data?.find((one) => String(one.id) === id)
  const back = (
    <a className="button" href={adminAddress('admin.php?page=wc-orders')}>
      All orders
    </a>
  )
  if (!order)
    return (
      <Page title={`Order #${id}`} action={back}>
        <Wrong error={orders.error} />
        <p className="Box">{orders.data ? 'This store has no such order.' : '…'}</p>
      </Page>
    )
  return (
    <Page title={`Order #${id}`} action={back}>
      <section className="Box">
        <p>
          <Status of={order.status} /> {at(order.createdAt)} {order.paymentMethodTitle && `· ${order.paymentMethodTitle}`}
        </p>
        <p>
          {customerOf(order)} · {addressLine(order.shipping) || addressLine(order.billing)}
        </p>
        <p>{order.shippingLines.map(({ methodTitle }) => methodTitle).join(', ')}</p>
        {order.customerNote && <p>“{order.customerNote}”</p>}
      </section>
      <List
        name="Items"
        headings={['Item', 'Quantity', 'Taken off stock']}
        rows={order.lines.map((line) => ({ id: line.id, cells: [line.name, line.quantity, line.reducedStock] }))}
      />
      <section className="Box">
        <h2>Order notes</h2>
        {notes.length === 0 && <p>There are no notes yet.</p>}
        <ul className="Notes">
          {notes.map(({ id: noteId, note, createdAt, customerNote }) => (
            <li key={noteId} className={customerNote ? 'Note-customer' : undefined}>
              {textOf(note)}
              <small>
                {at(createdAt)}
                {customerNote && ' · for the customer'}
              </small>
            </li>
          ))}
        </ul>
        <h2>E-mails to the customer</h2>
        <p>{mails.length === 0 ? 'None.' : mails.map(({ kind, sentAt }) => `${kind.replaceAll('_', ' ')} (${at(sentAt)})`).join(', ')}</p>
      </section>
    </Page>
  )
}

/** A note is HTML. */
const textOf = (html: string): string => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? ''
