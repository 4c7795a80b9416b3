import type { ActivityView } from '../../views/activity.ts'
import type { OrderRow, OrdersView } from '../../views/orders.ts'
import type { ProductRow, ProductsView } from '../../views/products.ts'
import { firstPage } from './sample-frame.ts'

const order = (number: string, changes: Partial<OrderRow>): OrderRow => ({
  orderId: `gid://shop/Order/${number.slice(1)}`,
  number,
  placed: 'Nov 20, 13:31',
  state: 'In the warehouse',
  tone: 'success',
  text: '',
  pickingOrders: [number],
  units: { ordered: 3, picked: 1, shipped: 0 },
  timeline: { label: 'Timeline', screen: 'activity', search: number },
  actions: [],
  ...changes,
})

export const sampleOrders: OrdersView = {
  title: 'Orders',
  query: firstPage,
  searchLabel: 'Search by order number',
  filters: [
    { id: '', label: 'All' },
    { id: 'in_warehouse', label: 'In the warehouse' },
    { id: 'waiting', label: 'Waiting' },
    { id: 'not_imported', label: 'Not imported' },
    { id: 'shipped', label: 'Shipped' },
  ],
  orders: {
    rows: [
      order('#1004', {
        actions: [{ id: 'retry', label: 'Retry', blocked: null }],
        tone: 'critical',
        state: 'Not imported',
        pickingOrders: [],
        text: 'The warehouse does not know the item "Two-person tent, green" (TENT-2P-GREEN).',
        units: { ordered: 1, picked: 0, shipped: 0 },
      }),
      order('#1003', {
        actions: [{ id: 'retry', label: 'Retry', blocked: 'It is being tried again right now.' }],
        tone: 'attention',
        state: 'Waiting',
        pickingOrders: [],
        text: 'Waits for payment.',
      }),
      order('#1002', {
        text: 'Sent as two picking orders, one per site.',
        pickingOrders: ['#1002-1', '#1002-2'],
        units: { ordered: 1_240, picked: 1_000, shipped: 0 },
      }),
      order('#1001', {
        state: 'Shipped',
        tone: 'neutral',
        text: '2 parcels with tracking are in the store.',
        units: { ordered: 2, picked: 2, shipped: 2 },
      }),
    ],
    next: 'cursor-2',
    empty: 'No order has come in yet.',
  },
  notices: [],
}

const product = (sku: string, changes: Partial<ProductRow>): ProductRow => ({
  variantId: `gid://shop/ProductVariant/${sku}`,
  title: 'Two-person tent, green',
  sku,
  state: `Linked to item ${sku}`,
  tone: 'success',
  text: '',
  item: sku,
  stock: [{ location: 'Main Street', store: '12', warehouse: '12', sum: null, isEqual: true }],
  timeline: { label: 'Timeline', screen: 'activity', search: sku },
  actions: [],
  ...changes,
})

export const sampleProducts: ProductsView = {
  title: 'Products',
  query: firstPage,
  searchLabel: 'Search by title or SKU',
  filters: [
    { id: '', label: 'All' },
    { id: 'linked', label: 'Linked' },
    { id: 'not_imported', label: 'Not imported' },
    { id: 'differs', label: 'Stock differs' },
  ],
  products: {
    rows: [
      product('TENT-2P-GREEN', {
        stock: [
          { location: 'Main Street', store: '12', warehouse: '9', sum: '14 on hand, less 5 unpicked', isEqual: false },
          { location: 'Harbor Depot', store: '1,040', warehouse: '1,040', sum: null, isEqual: true },
        ],
      }),
      product('', {
        variantId: 'v2',
        title: 'Gift card',
        state: 'Not imported',
        tone: 'neutral',
        text: 'Gift cards are not kept in the warehouse.',
        item: null,
        stock: [],
      }),
      product('SLEEPING-BAG-EXTRA-LONG-MINUS-TWENTY-DEGREES-CELSIUS-RIGHT-ZIP-2027', {
        title: 'Sleeping bag',
        state: 'Not imported',
        tone: 'critical',
        text: 'Item number too long.',
        item: null,
        stock: [],
        actions: [{ id: 'retry', label: 'Retry', blocked: null }],
      }),
    ],
    next: null,
    empty: 'No product has come in yet.',
  },
  notices: [],
}

export const sampleActivity: ActivityView = {
  title: 'Activity',
  query: firstPage,
  searchLabel: 'Search by order number or SKU',
  lines: {
    rows: [
      {
        id: 'a3',
        when: 'Nov 20, 14:02:10',
        label: 'Order #1004',
        search: '#1004',
        title: 'The warehouse does not know the item',
        message: '"Two-person tent, green" (TENT-2P-GREEN)',
        result: 'Rejected',
        tone: 'critical',
      },
      {
        id: 'a2',
        when: 'Nov 20, 14:02:09',
        label: 'Order #1002',
        search: '#1002',
        title: 'Order is in the warehouse',
        message: 'Picking orders #1002-1 and #1002-2',
        result: 'Applied',
        tone: 'success',
      },
      {
        id: 'a1',
        when: 'Nov 20, 14:02:04',
        label: 'Product without a SKU',
        search: null,
        title: 'No value to number the item by',
        message: '',
        result: 'Skipped',
        tone: 'neutral',
      },
    ],
    next: 'c2',
    empty: 'Nothing has happened yet.',
  },
  notices: [],
}
