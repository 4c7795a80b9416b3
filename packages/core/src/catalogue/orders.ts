import type { CodeText } from './text.ts'

const none = (title: string, advice = 'Nothing to do.'): CodeText => ({ title, advice, fix: 'none' })
const store = (title: string, advice: string): CodeText => ({ title, advice, fix: 'open_store' })
const warehouse = (title: string, advice: string): CodeText => ({ title, advice, fix: 'open_warehouse' })
const settings = (title: string, advice: string): CodeText => ({ title, advice, fix: 'open_settings' })
const retry = (title: string, advice: string): CodeText => ({ title, advice, fix: 'retry' })

/** Orders in: what came, what was passed over, what waits, what is held, and what the two sides disagree on. */
export const orderTexts: Readonly<Record<string, CodeText>> = {
  order_imported: none('Order is in the warehouse'),
  order_amended: none('Picking order follows the store'),
  picking_order_cancelled: none('Picking order was taken back'),
  picking_updated: none('Picking order changed in the warehouse'),
  older_version: none('A newer version is stored', 'Nothing to do: this news was older than what is stored.'),
  routed: none('The store has routed the order'),
  redriven: none('Tried again by a person', 'It is decided anew in the next run.'),

  closed_in_store: none('Closed in the store', 'Nothing to do. To have it picked, open it again in the store.'),
  cancelled_in_store: store(
    'Cancelled in the store',
    'Nothing is sent. If goods have left already, settle it with the customer in the store.',
  ),
  deleted_in_store: store('Deleted in the store', 'Nothing is sent. If goods have left already, settle it with the customer.'),
  not_in_store: none(
    'This part is no longer in the store',
    'Nothing to do: the store has moved or removed it; what replaced it comes in by itself.',
  ),
  nothing_left_in_store: none('Nothing is left to send', 'Nothing to do: it was refunded, or fulfilled in the store.'),
  test_order: settings('Test order', 'To have test orders imported, allow them in the settings.'),
  before_earliest_date: settings('Placed before the earliest order date', 'To have it imported, set an earlier date in the settings.'),
  status_not_selected: settings('Status is not imported', 'Choose the status under Order Import Status, or change the order in the store.'),
  nothing_to_ship: none('Holds nothing that is shipped'),
  already_fulfilled: none('Fulfilled in the store already'),
  partly_fulfilled: settings(
    'Partly fulfilled before it came in',
    'To have the rest picked, allow partly fulfilled orders in the settings.',
  ),
  third_party: none('Fulfilled by somebody else'),
  location_not_mapped: settings(
    'Leaves from a location of no site',
    'Map the store location to a site in the settings, or move the order in the store.',
  ),

  payment_pending: store(
    'Waits for payment',
    'It comes in by itself once it is paid. To import unpaid orders, open the payment gate in the settings.',
  ),
  held_in_store: store('On hold in the store', 'Release the hold in the store; it goes on by itself.'),
  scheduled: none('Scheduled for later', 'It comes in by itself when its time has come.'),
  not_routed: none('Not routed yet', 'The store is still deciding where it leaves from. It is looked at again soon.'),

  custom_line: store(
    'A line is no product',
    'Replace the custom line by a product in the store, or fulfil this order in the store by hand.',
  ),
  address_missing: store('No shipping address', 'Enter the address in the store; the order goes on by itself.'),
  address_unavailable: {
    title: 'The store hides the address',
    advice: "Allow this app to see customers' addresses, then retry. If the order has no address at all, enter it in the store.",
    fix: 'reconnect',
  },
  inconsistent_order: retry('The store shows the order incompletely', 'Press Retry. If it stays, look at the order in the store.'),
  unmapped_shipping_method: settings('Shipping method is mapped to no carrier', 'Map it under Carriers; the order goes on by itself.'),
  duplicate_order_number: settings(
    'The order number is taken',
    'Another order in this division has this number. Set an order number prefix for this store, or renumber the other order; then retry.',
  ),
  inactive_item: warehouse('An item is inactive', 'Make the item active in IntelliTrack; the order goes on by itself.'),
  division_closed: warehouse('The division is closed', 'Open the division in IntelliTrack, or choose another under Basic Configuration.'),
  division_not_assigned: {
    title: 'The key has no access to the division',
    advice: 'Ask for a Store Key of this division, and enter it.',
    fix: 'reconnect',
  },
  unknown_site: settings('The site is gone', 'Choose a site under Basic Configuration.'),
  insufficient_inventory: warehouse('Not enough stock to allocate', 'Receive stock in IntelliTrack; the order is tried again by itself.'),
  invalid_request: retry('The warehouse did not understand it', 'Read the message, mend the cause in the store, then retry.'),
  version_conflict: none('Changed in the warehouse meanwhile', 'It is tried again by itself, on what is there now.'),
  refused: retry('Refused by the warehouse', 'Read the message, mend the cause, then retry.'),
  gave_up: retry('Tried for 15 days', 'Read the message and mend the cause, then press Retry: it is not tried again by itself.'),
  withdrawn: none('No longer wanted'),
  order_not_found: none('The store does not show this order'),
  order_unknown: none('No such order is known here', 'Check the number. If the order is new, run Import Orders.'),

  changed_after_pick: {
    title: 'Changed in the store after picking began',
    advice: 'Compare both versions. Either change the picking order in IntelliTrack by hand, or put the order in the store back.',
    fix: 'choose',
  },
  cancelled_after_pick: {
    title: 'Cancelled in the store after picking began',
    advice: 'Stop the order in IntelliTrack and put the picked units back. Nothing of it is told to the store.',
    fix: 'open_warehouse',
  },
  changed_after_close: {
    title: 'Units were added after the order was finished',
    advice: 'Send the added units by hand, or place a new order for them in the store.',
    fix: 'open_store',
  },
  deleted_in_warehouse: retry(
    'Deleted in the warehouse',
    'Cancel the order in the store if it is not to be sent; or press Retry to make the picking order anew.',
  ),
  unknown_picking_order: none('Picking order of no known order', 'Nothing to do, unless the order is missing: then run Import Orders.'),
}
