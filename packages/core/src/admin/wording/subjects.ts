import type { SubjectKind } from '../../records/work.ts'

const nouns: Readonly<Record<SubjectKind, { readonly named: (label: string) => string; readonly unnamed: string }>> = {
  variant: { named: (label) => `Product ${label}`, unnamed: 'Product without a SKU' },
  item: { named: (label) => `Item ${label}`, unnamed: 'Item' },
  order: { named: (label) => `Order ${label}`, unnamed: 'Order' },
  shipment: { named: (label) => `Shipment of order ${label}`, unnamed: 'Shipment' },
  level: { named: (label) => `Stock of ${label}`, unnamed: 'Stock of a product without a SKU' },
  carrier: { named: (label) => `Carrier ${label}`, unnamed: 'Carrier' },
  connection: { named: (label) => label, unnamed: 'The connection' },
}

interface Subject {
  readonly subjectKind: SubjectKind
  readonly subjectId: string
  readonly label: string
}

/** What has neither order number nor SKU is labelled with the store's own id, which tells a person nothing; unless the store numbers its orders by it. */
export function hasName({ subjectKind, subjectId, label }: Subject): boolean {
  if (label === '' || subjectId.startsWith(`${label}@`)) return false
  return label !== subjectId || (subjectKind === 'order' && /^\d+$/.test(label))
}

/** "Order #1001", "Stock of MUG". */
export const subjectInWords = (subject: Subject): string =>
  hasName(subject) ? nouns[subject.subjectKind].named(subject.label) : nouns[subject.subjectKind].unnamed
