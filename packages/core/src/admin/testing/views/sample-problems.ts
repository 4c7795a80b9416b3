import type { ProblemLine, ProblemsView } from '../../views/problems.ts'
import { firstPage } from './sample-frame.ts'

const problem = (id: string, changes: Partial<ProblemLine>): ProblemLine => ({
  id,
  subject: 'Order #1001',
  title: 'The warehouse does not know the item',
  cause: '"Two-person tent, green" (TENT-2P-GREEN) is on the order, and the warehouse has no such item.',
  advice: 'If the product never came in, its own entry says why: mend that first.',
  since: 'Nov 20, 13:40',
  tone: 'critical',
  versions: null,
  button: { kind: 'retry', label: 'Retry', blocked: null },
  ...changes,
})

export const sampleProblems: ProblemsView = {
  title: 'Problems',
  query: firstPage,
  filters: [
    { id: '', label: 'All' },
    { id: 'orders', label: 'Orders' },
    { id: 'products', label: 'Products' },
    { id: 'stock', label: 'Stock' },
    { id: 'shipments', label: 'Shipments' },
  ],
  problems: {
    rows: [
      problem('p1', {}),
      problem('p2', {
        subject: 'Order #1002',
        title: 'Changed in the store after picking began',
        tone: 'attention',
        versions: { store: ['TENT-2P: 3', 'STOVE: 1', 'Ships to 12 Quay Street, Boston'], warehouse: ['TENT-2P: 2, 2 picked', 'STOVE: 1'] },
        button: { kind: 'settle', label: 'Keep the picking order', blocked: null },
      }),
      problem('p3', {
        subject: 'SLEEPING-BAG-EXTRA-LONG-MINUS-TWENTY-DEGREES-CELSIUS-RIGHT-ZIP-2027',
        title: 'No value to number the item by',
        button: {
          kind: 'store',
          label: 'Open the product in the store',
          subjectKind: 'variant',
          subjectId: 'gid://shop/ProductVariant/7',
          search: 'SLEEPING-BAG',
        },
      }),
      problem('p4', {
        subject: 'Default UOM',
        title: 'The unit of measure is not known',
        button: { kind: 'screen', label: 'Open Basic Configuration', screen: 'basic_configuration' },
      }),
      problem('p5', {
        subject: 'STOVE',
        title: 'The barcode belongs to another item',
        button: { kind: 'warehouse', label: 'Open IntelliTrack', address: 'https://northwind.intellitrack.example' },
      }),
      problem('p6', { subject: 'Order #1006', title: 'Not routed yet', tone: 'info', button: null }),
    ],
    next: null,
    empty: 'No open problems: store and warehouse agree.',
  },
  notices: [],
}
