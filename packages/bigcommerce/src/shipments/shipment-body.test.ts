import { type GroupKey, id, type LineId } from '@connect/core'
import { describe, expect, it } from 'vitest'
import { aShipment, tracked } from '../testing/shipments.ts'
import { knownCarrier } from './carrier.ts'
import { shipmentBody } from './shipment-body.ts'

const body = (change: Parameters<typeof aShipment>[0]) => shipmentBody(aShipment(change))
const withTracking = (change: Parameters<typeof tracked>[0]) => body({ tracking: tracked(change) })

describe('what the store is told of a shipment', () => {
  it('names address, units, carrier and number, and leaves no field to be guessed', () => {
    expect(body({})).toEqual({
      order_address_id: 5,
      items: [{ order_product_id: 1, quantity: 2 }],
      tracking_number: '1Z999',
      shipping_method: 'Ground',
      shipping_provider: 'ups',
      tracking_carrier: '',
      tracking_link: '',
      comments: '',
    })
  })

  it('says nothing of tracking where there is none', () => {
    expect(body({ tracking: null })).toMatchObject({
      tracking_number: '',
      shipping_method: '',
      shipping_provider: '',
      tracking_carrier: '',
    })
  })

  it('adds up a line that is named twice, and leaves out what is none', () => {
    const lines = [1, 3, 0].map((quantity, at) => ({ lineId: id<LineId>(at === 2 ? '2' : '1'), quantity }))
    expect(body({ lines })).toMatchObject({ items: [{ order_product_id: 1, quantity: 4 }] })
  })

  it.each([
    ['UPS', 'ups', ''],
    ['ups ground', 'ups', ''],
    ['United States Postal Service', 'usps', ''],
    ['Fed Ex', 'fedex', ''],
    ['FedEx 2Day', 'fedex', ''],
    ['AUSPOST', 'auspost', ''],
    ['Canada Post Corporation', 'canadapost', ''],
    ['Royal Mail', 'royalmail', ''],
    ['DHL', '', 'dhl'],
    ['DHL Express', '', 'dhl'],
    ['dhl-express worldwide', '', 'dhl'],
    ['DPD UK', '', 'dpd-uk'],
    ['dpd-uk', '', 'dpd-uk'],
    ['GLS', '', 'gls'],
    ['Österreichische Post', '', 'austrian-post'],
    ['Hermes UK', '', 'myhermes-uk'],
    ['Deutsche Post', '', 'deutsch-post'],
  ])('says %s in the words of the store (%s) or of AfterShip (%s)', (carrier, shipping_provider, tracking_carrier) => {
    expect(withTracking({ carrier })).toMatchObject({ shipping_provider, tracking_carrier, comments: '' })
  })

  it('names a carrier that neither knows in the comments, unless its link says more', () => {
    expect(withTracking({ carrier: 'Village Van' })).toMatchObject({
      shipping_provider: '',
      tracking_carrier: '',
      comments: 'Carrier: Village Van',
    })
    const url = 'https://van.example/1Z999'
    expect(withTracking({ carrier: 'Village Van', url })).toMatchObject({ tracking_link: url, comments: '' })
  })

  it('does not take a shop for the carrier that its name begins with', () => {
    for (const carrier of ['Hermes Paris', 'Bring and Buy', '', 'Brother']) expect(knownCarrier(carrier)).toBeNull()
  })

  it('sends a link only where it is one of the web, and never cuts it', () => {
    expect(withTracking({ url: 'javascript:alert(1)' })).toMatchObject({ tracking_link: '', comments: '' })
    expect(withTracking({ url: 'track it' })).toMatchObject({ tracking_link: '' })
    const long = `https://van.example/${'x'.repeat(500)}`
    expect(withTracking({ url: long })).toMatchObject({ tracking_link: '', comments: `Tracking: ${long}` })
  })

  it('keeps every number of a record of several parcels', () => {
    expect(withTracking({ number: '1Z1, 1Z2;1Z3' })).toMatchObject({
      tracking_number: '1Z1',
      comments: 'Further tracking numbers: 1Z2, 1Z3',
    })
  })

  it('is refused with what to do rather than cut short', () => {
    expect(withTracking({ number: '9'.repeat(51) })).toMatchObject({
      kind: 'rejected',
      code: 'shipment_refused',
      message: expect.stringContaining('Shorten it in IntelliTrack'),
      field: 'tracking_number',
    })
    expect(withTracking({ number: '9'.repeat(50) })).toMatchObject({ tracking_number: '9'.repeat(50) })
  })

  it.each([
    ['nothing', { lines: [] }, 'shipment_empty'],
    ['units of none', { lines: [{ lineId: id<LineId>('1'), quantity: 0 }] }, 'shipment_empty'],
    ['what is picked up', { groupKey: id<GroupKey>('pickup:9') }, 'shipment_refused'],
    ['what has no address', { groupKey: id<GroupKey>('0') }, 'shipment_refused'],
    ['a line that is none of the store’s', { lines: [{ lineId: id<LineId>('x'), quantity: 1 }] }, 'shipment_refused'],
  ])('is no shipment of %s', (_, change, code) => {
    expect(body(change)).toMatchObject({ kind: 'rejected', code })
  })
})
