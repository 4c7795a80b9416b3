import { at } from '../../admins/at.ts'
import type { AddressDocument, LineDocument, ShipmentDocument } from './documents.ts'
import { Lines } from './lines.tsx'

/** Everything that goes to one address, and the parcels that went there. */
export function Consignment(props: {
  readonly title: string
  readonly address: AddressDocument
  readonly lines: readonly LineDocument[]
  readonly shipments: readonly ShipmentDocument[]
}) {
  const { title, address, lines, shipments } = props
  const name = [address.firstName, address.lastName].filter(Boolean).join(' ')
  const place = [name, address.company, address.street1, address.street2, address.city, address.state, address.zip, address.country]
  return (
    <section className="Box">
      <h2>{title}</h2>
      <p>{place.filter(Boolean).join(', ')}</p>
      <p className="Quiet">{address.shippingMethod}</p>
      <Lines lines={lines} />
      <h3>Shipments</h3>
      {shipments.length === 0 && <p className="Quiet">Nothing has been shipped yet.</p>}
      <ul className="Lines">
        {shipments.map((shipment) => (
          <li key={shipment.id}>
            <Tracking shipment={shipment} />
            <span className="Quiet">
              {shipment.items.reduce((sum, item) => sum + item.quantity, 0)} units, {at(shipment.createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tracking({
  shipment: { trackingNumber, trackingLink, shippingProvider, trackingCarrier },
}: {
  readonly shipment: ShipmentDocument
}) {
  const carrier = shippingProvider || trackingCarrier
  if (!trackingNumber) return <span>{carrier || 'Without tracking'}</span>
  return (
    <span>
      {carrier && `${carrier.toUpperCase()} `}
      {trackingLink ? (
        <a href={trackingLink} target="_blank" rel="noreferrer">
          {trackingNumber}
        </a>
      ) : (
        trackingNumber
      )}
    </span>
  )
}
