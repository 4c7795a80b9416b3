/** Which products a person asks for. differs: the store shows another figure than it should, or one stands as a problem. */
export const productFilters = [
  { id: '', label: 'All' },
  { id: 'linked', label: 'Linked' },
  { id: 'not_imported', label: 'Not imported' },
  { id: 'differs', label: 'Stock differs' },
  { id: 'needs_attention', label: 'Needs attention' },
] as const

export type ProductFilter = (typeof productFilters)[number]['id']
