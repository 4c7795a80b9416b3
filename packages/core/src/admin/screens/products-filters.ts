/** Which products a person asks for. differs: the store shows another figure than it should, or one stands as a problem. */
export const productFilters = [
  { id: '', label: 'All' },
  { id: 'linked', label: 'Linked' },
  { id: 'not_imported', label: 'Not imported' },
  { id: 'differs', label: 'Stock differs' },
  { id: 'needs_attention', label: 'Needs attention' },
  { id: 'no_tracking', label: 'Inventory tracking off' },
  { id: 'no_sku', label: 'No SKU' },
] as const

export type ProductFilter = (typeof productFilters)[number]['id']
