import type { CodeText } from './text.ts'

const none = (title: string, advice = 'Nothing to do.'): CodeText => ({ title, advice, fix: 'none' })
const store = (title: string, advice: string): CodeText => ({ title, advice, fix: 'open_store' })
const warehouse = (title: string, advice: string): CodeText => ({ title, advice, fix: 'open_warehouse' })

/** Picks and shipments out: what was said, what waits, and what a person should know. */
export const shipmentTexts: Readonly<Record<string, CodeText>> = {
  shipment_recorded: none('The store knows of the shipment'),
  waiting: none('Waits to be told to the store'),
  waiting_for_close: none('Waits until the picking order is closed', 'Close the picking order, or send each shipment by setting.'),
  waiting_for_tracking: none(
    'Waits for a shipment record',
    'Record the parcel with its tracking number in IntelliTrack; else it goes without.',
  ),
  covered_by_shipment: none('A shipment record holds these units'),
  voided: none('Voided in the warehouse'),
  fulfilled_in_store: none('Fulfilled in the store already', 'Nothing to do: the store waits for none of these units any more.'),
  tracking_late: store(
    'The tracking number came late',
    'The store was told without tracking before. Enter the number in the store by hand, and wait longer for tracking by setting.',
  ),
  moved_in_store: store('The store has moved this part of the order', 'Move it back in the store, or fulfil it there by hand.'),
  closed_short: store('Closed short', 'What was picked was sent. Refund the rest in the store, or reopen the picking order and pick it.'),
  closed_without_shipment: store('Closed with nothing picked', 'Cancel the order in the store, or reopen the picking order and pick it.'),
  reopened_after_export: warehouse(
    'Reopened after the store was told',
    'Pick what is missing and close it again; it goes as a further shipment.',
  ),
  undone_after_export: store(
    'Picks undone after the store was told',
    'Nothing is taken back in the store by itself. Correct the fulfilment there, or pick again.',
  ),
  voided_after_export: store('Shipment voided after the store was told', 'Cancel the fulfilment in the store if the parcel has not left.'),
  shipment_refused: {
    title: 'The store refused the shipment',
    advice: 'Read the message, mend the cause in the store, then retry.',
    fix: 'retry',
  },
  shipment_empty: none('Nothing in the shipment'),
  shipment_exceeds_open: store(
    'More was shipped than the store waits for',
    'Compare the order in the store with what left, and correct it there.',
  ),
  order_missing: store('The order is not in the store any more', 'Nothing can be told of it. Settle it with the customer.'),
  order_cancelled: store('The order was cancelled in the store', 'Nothing is told to the store. Settle it with the customer.'),
  fulfilment_moved: store('The units belong to another location now', 'Move them back in the store, or fulfil them there by hand.'),
  fulfilment_not_ours: store('Somebody else is to fulfil it', 'Look at the order in the store.'),
  permission_missing: {
    title: 'A permission is missing',
    advice: 'Open the app in the store and accept the permissions it asks for.',
    fix: 'reconnect',
  },
  stale_handle: { title: 'The store has changed this part of the order', advice: 'It is tried again by itself.', fix: 'none' },
}
