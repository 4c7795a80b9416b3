import type { CodeText } from './text.ts'

const nothing = 'Nothing to do.'

/** Inventory in, stock out. */
export const stockTexts: Readonly<Record<string, CodeText>> = {
  products_first: { title: 'Products come before inventory', advice: 'Run Import Products, then this again.', fix: 'retry' },
  inventory_already_imported: {
    title: 'Inventory has been imported',
    advice: 'The warehouse leads since. To set it to the store once more, use Re-baseline.',
    fix: 'none',
  },
  inventory_first: {
    title: 'The first inventory is still to come',
    advice: 'Run Import Inventory: until then the warehouse does not know the stock, and none is sent.',
    fix: 'retry',
  },
  inventory_not_imported: { title: 'No inventory to re-baseline yet', advice: 'Run Import Inventory first.', fix: 'retry' },
  confirmation_missing: {
    title: 'Re-baseline was not confirmed',
    advice: "Look at the preview, then type the store's name.",
    fix: 'choose',
  },
  inventory_incomplete: {
    title: 'Some figures are not loaded yet',
    advice: 'Run Import Inventory again: what is in stays in and is not added twice.',
    fix: 'retry',
  },
  inventory_added: { title: 'Added to inventory', advice: nothing, fix: 'none' },
  inventory_adjusted: { title: 'Inventory adjusted', advice: nothing, fix: 'none' },
  no_location: { title: 'The store has no location', advice: 'Add a location in the store, then run again.', fix: 'open_store' },
  location_gone: { title: 'A mapped location is gone', advice: 'Map another store location to the site.', fix: 'open_settings' },
  site_mapped_twice: {
    title: 'One site is shown at two locations',
    advice: 'Map the site to one store location only: else its stock is sold twice.',
    fix: 'open_settings',
  },
  no_bin: {
    title: 'The site has no place for it',
    advice: 'Add a location to the site that is not in quarantine, then run again.',
    fix: 'open_warehouse',
  },
  no_item: { title: 'Not an item', advice: 'The product was not imported; its own entry says why.', fix: 'none' },
  shared_stock: {
    title: 'One figure for several items',
    advice:
      'The store keeps one stock for variants that are items of their own: receive each by hand, or track stock per variant in the store.',
    fix: 'open_warehouse',
  },
  not_received: {
    title: 'The warehouse has never had it',
    advice:
      "Receive it in the warehouse: the next End of Day sends the figure. If there is none, set the store's figure to 0; to take over all of the store's figures, use Re-baseline.",
    fix: 'open_warehouse',
  },
  orphaned: { title: 'No longer sold', advice: 'Its product is archived or no longer imported; no stock is kept in step.', fix: 'none' },
  gone: {
    title: 'No longer in the store',
    advice: 'No stock is kept in step. Deactivate the item if it is not sold elsewhere.',
    fix: 'open_warehouse',
  },
  not_tracked: { title: 'The store keeps no stock of it', advice: 'Turn on stock tracking in the store if it should.', fix: 'open_store' },
  not_stocked_here: {
    title: 'Not stocked at this location',
    advice: 'Stock it at the location in the store if it should be sold from there.',
    fix: 'open_store',
  },
  stock_moving: {
    title: 'The figure kept changing',
    advice: 'It was sold or changed in the store while it was set. The next run takes it up again.',
    fix: 'retry',
  },
  negative_quantity: {
    title: 'The store shows less than none',
    advice: 'Correct the figure in the store, then receive or adjust the item in the warehouse.',
    fix: 'open_store',
  },
  zero_quantity: { title: 'None on hand', advice: nothing, fix: 'none' },
  already_in_stock: {
    title: 'The warehouse had stock of it before',
    advice: 'Nothing was added, for it would be doubled. Re-baseline sets it to the figure of the store.',
    fix: 'none',
  },
  stock_elsewhere: {
    title: 'Other locations hold more than the store has',
    advice: 'Adjust or move the stock at the other locations of the site, then re-baseline again.',
    fix: 'open_warehouse',
  },
  needs_manual_receipt: {
    title: 'To be received by hand',
    advice: 'The item wants a lot, serial number or expiration date, which no store has: add its inventory in the warehouse.',
    fix: 'open_warehouse',
  },
  orders_first: {
    title: 'No stock sent, because orders could not be imported',
    advice: 'Mend what stopped the order import; stock goes out with the next run after that.',
    fix: 'retry',
  },
  stock_sent: { title: 'Stock sent', advice: nothing, fix: 'none' },
  drift: {
    title: 'Stock was changed in the store',
    advice: 'Adjust stock in the warehouse, not in the store. The figure that was overwritten is kept for undo.',
    fix: 'open_warehouse',
  },
  stock_refused: {
    title: 'The store refused the figure',
    advice: 'The message says why; mend it in the store, then press Retry.',
    fix: 'open_store',
  },
  bundle_stock: { title: 'A bundle has no stock of its own', advice: nothing, fix: 'none' },
  stock_item_gone: { title: 'The store no longer has it', advice: 'Import products: it is orphaned then, or linked anew.', fix: 'retry' },
  stock_location_gone: { title: 'The store no longer has the location', advice: 'Map another location to the site.', fix: 'open_settings' },
  quantity_refused: {
    title: 'The store takes no such quantity',
    advice: 'Correct the count in the warehouse; the next run sends it.',
    fix: 'open_warehouse',
  },
}
