import type { SubjectKind } from '../../records/work.ts'

/** Which problems a person asks for, by what they are about. */
export const problemFilters = [
  { id: '', label: 'All', kinds: [] },
  { id: 'orders', label: 'Orders and shipments', kinds: ['order', 'shipment'] },
  { id: 'products', label: 'Products', kinds: ['variant', 'item'] },
  { id: 'stock', label: 'Stock', kinds: ['level'] },
  { id: 'carriers', label: 'Carriers', kinds: ['carrier'] },
  { id: 'connection', label: 'Connection', kinds: ['connection'] },
] as const satisfies readonly { readonly id: string; readonly label: string; readonly kinds: readonly SubjectKind[] }[]

/** Empty: all of them; an id that is none shows all as well. */
export const problemKinds = (filter: string): readonly SubjectKind[] => problemFilters.find((one) => one.id === filter)?.kinds ?? []
