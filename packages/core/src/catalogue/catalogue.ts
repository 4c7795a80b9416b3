import type { CodeText } from './text.ts'

/** Products, items and carriers. */
export const catalogueTexts: Readonly<Record<string, CodeText>> = {
  settings_incomplete: {
    title: 'Set-up is not complete',
    advice: 'Choose the settings named under Basic Configuration, save, then run again.',
    fix: 'open_settings',
  },
  unchanged: { title: 'Unchanged', advice: 'Nothing to do.', fix: 'none' },
  seen_again: { title: 'Read twice, the newer counts', advice: 'Nothing to do.', fix: 'none' },
  warehouse_busy: { title: 'The warehouse was busy', advice: 'It is tried again by itself in the next run.', fix: 'retry' },
  store_busy: { title: 'The store was busy', advice: 'It is tried again by itself in the next run.', fix: 'retry' },
  reply_lost: {
    title: 'Sent, but the answer was lost',
    advice: 'The next run looks up what became of it before anything is sent again.',
    fix: 'retry',
  },

  item_created: { title: 'Item created', advice: 'Nothing to do.', fix: 'none' },
  item_updated: { title: 'Item updated', advice: 'Nothing to do.', fix: 'none' },
  item_linked: { title: 'Linked to an existing item', advice: 'Nothing to do.', fix: 'none' },
  item_linked_again: { title: 'In step with its item again', advice: 'Nothing to do.', fix: 'none' },
  item_key_missing: {
    title: 'No value to number the item by',
    advice: 'Give the variant a value for the field chosen under Create Item Using, or choose another field. It comes in by itself then.',
    fix: 'open_store',
  },
  item_key_too_long: {
    title: 'Item number too long',
    advice: 'Shorten the value in the store to 100 characters, or choose another field under Create Item Using.',
    fix: 'open_store',
  },
  duplicate_item_key: {
    title: 'Two variants want the same item number',
    advice: 'Give one of them another value in the store; variants are never merged by themselves. It comes in with the next full import.',
    fix: 'open_store',
  },
  item_key_changed: {
    title: 'The value that numbers the item has changed',
    advice: 'Change it back in the store to keep the item, or renumber the item in the warehouse and link it anew.',
    fix: 'choose',
  },
  duplicate_alternate_number: {
    title: 'The barcode belongs to another item',
    advice: 'Correct the barcode in the store, or the alternate number of the other item in the warehouse.',
    fix: 'open_warehouse',
  },
  variant_gone: {
    title: 'Deleted in the store',
    advice: 'Its item stays and no stock is sent for it. Deactivate the item in the warehouse if it is not sold elsewhere.',
    fix: 'open_warehouse',
  },
  variant_archived: {
    title: 'Archived in the store',
    advice: 'Its item stays and no stock is sent for it. Deactivate the item in the warehouse, or bring the product back in the store.',
    fix: 'open_warehouse',
  },
  kind_changed: {
    title: 'No longer a product that is kept in the warehouse',
    advice: 'Its item stays and no stock is sent for it. Deactivate the item in the warehouse, or change the product back in the store.',
    fix: 'open_store',
  },
  archived: { title: 'Archived', advice: 'Bring it back in the store to import it.', fix: 'open_store' },
  gift_card: { title: 'Gift card', advice: 'Gift cards are not kept in the warehouse. Nothing to do.', fix: 'none' },
  not_shipped: {
    title: 'Needs no shipping',
    advice: 'Mark it in the store as a physical product if it is to be kept in the warehouse.',
    fix: 'open_store',
  },
  bundle: {
    title: 'Bundle',
    advice: 'A bundle has no stock of its own: its components are kept in the warehouse. Nothing to do.',
    fix: 'none',
  },
  downloadable: { title: 'Download', advice: 'Downloads are not kept in the warehouse. Nothing to do.', fix: 'none' },
  virtual: { title: 'Virtual product', advice: 'Virtual products are not kept in the warehouse. Nothing to do.', fix: 'none' },
  external: { title: 'Sold elsewhere', advice: 'External products are not kept in the warehouse. Nothing to do.', fix: 'none' },
  group: { title: 'Group', advice: 'Its members are imported one by one. Nothing to do.', fix: 'none' },
  unknown_item: {
    title: 'The warehouse does not know the item',
    advice:
      'If the product never came in, its own entry says why: mend that first. If its item was removed or renumbered in the warehouse, bring it back under its number.',
    fix: 'open_warehouse',
  },
  invalid_uom: {
    title: 'The unit of measure is not known',
    advice: 'Choose another Default UOM, or add the unit to the division, then import again.',
    fix: 'open_settings',
  },

  carrier_created: { title: 'Carrier ready to ship with', advice: 'Nothing to do.', fix: 'none' },
  carrier_mapped: { title: 'Carrier found in the warehouse', advice: 'Nothing to do.', fix: 'none' },
  carrier_unmapped: {
    title: 'Shipping method not mapped',
    advice: 'Map it to a carrier and method of the warehouse, or let missing ones be created, then import carriers again.',
    fix: 'choose',
  },
}
