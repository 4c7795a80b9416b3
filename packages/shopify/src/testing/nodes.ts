import type { FulfillmentOrderNode, GroupLineNode, LineNode, OrderNode } from '../operations/order-fields.ts'
import type { LevelNode, VariantNode } from '../operations/variant-fields.ts'
import { nodes } from './scripted-shop.ts'

/** Nodes as the shop sends them; every test changes only what it is about. */
export function aVariant(number: number, change: Partial<VariantNode> = {}, item: Partial<VariantNode['inventoryItem']> = {}): VariantNode {
  return {
    id: `gid://shopify/ProductVariant/${number}`,
    title: 'Default Title',
    sku: `SKU-${number}`,
    barcode: null,
    updatedAt: '2026-11-01T00:00:00Z',
    requiresComponents: false,
    selectedOptions: [{ name: 'Title', value: 'Default Title' }],
    product: {
      id: `gid://shopify/Product/${number}`,
      title: `Product ${number}`,
      status: 'ACTIVE',
      isGiftCard: false,
      updatedAt: '2026-11-01T00:00:00Z',
    },
    inventoryItem: {
      id: `gid://shopify/InventoryItem/${number}`,
      tracked: true,
      requiresShipping: true,
      updatedAt: '2026-11-01T00:00:00Z',
      unitCost: { amount: '4.50', currencyCode: 'USD' },
      ...item,
    },
    ...change,
  }
}

export function aLevel(item: number, onHand: number, available = onHand, location = 1): LevelNode & { item: { id: string } } {
  return {
    id: `gid://shopify/InventoryLevel/${item}${location}?inventory_item_id=${item}`,
    isActive: true,
    location: { id: `gid://shopify/Location/${location}` },
    quantities: [
      { name: 'available', quantity: available },
      { name: 'on_hand', quantity: onHand },
    ],
    item: { id: `gid://shopify/InventoryItem/${item}` },
  }
}

export function aLine(number: number, quantity: number, change: Partial<LineNode> = {}): LineNode {
  return {
    id: `gid://shopify/LineItem/${number}`,
    name: `Line ${number}`,
    sku: `SKU-${number}`,
    quantity,
    currentQuantity: quantity,
    unfulfilledQuantity: quantity,
    requiresShipping: true,
    variant: { id: `gid://shopify/ProductVariant/${number}`, inventoryItem: { id: `gid://shopify/InventoryItem/${number}` } },
    lineItemGroup: null,
    customAttributes: [],
    ...change,
  }
}

export function aGroupLine(number: number, remaining: number, total = remaining, order = 1): GroupLineNode {
  return {
    id: `gid://shopify/FulfillmentOrderLineItem/${order}${number}`,
    remainingQuantity: remaining,
    totalQuantity: total,
    inventoryItemId: `gid://shopify/InventoryItem/${number}`,
    lineItem: { id: `gid://shopify/LineItem/${number}` },
  }
}

export function aGroup(number: number, lines: readonly GroupLineNode[], change: Partial<FulfillmentOrderNode> = {}): FulfillmentOrderNode {
  return {
    id: `gid://shopify/FulfillmentOrder/${number}`,
    status: 'OPEN',
    fulfillAt: null,
    assignedLocation: { location: { id: 'gid://shopify/Location/1', isFulfillmentService: false, fulfillmentService: null } },
    deliveryMethod: { methodType: 'SHIPPING', presentedName: 'Standard', serviceCode: 'std' },
    fulfillmentHolds: [],
    supportedActions: [{ action: 'CREATE_FULFILLMENT' }],
    destination: null,
    lineItems: nodes(lines) as FulfillmentOrderNode['lineItems'],
    ...change,
  }
}

export function anOrder(
  number: number,
  lines: readonly LineNode[],
  groups: readonly FulfillmentOrderNode[],
  change: Partial<OrderNode> = {},
): OrderNode {
  return {
    id: `gid://shopify/Order/${number}`,
    name: `#${1000 + number}`,
    createdAt: '2026-11-19T08:00:00Z',
    updatedAt: '2026-11-20T08:00:00Z',
    cancelledAt: null,
    closed: false,
    test: false,
    displayFinancialStatus: 'PAID',
    requiresShipping: true,
    note: null,
    tags: [],
    email: 'ann@example.com',
    phone: null,
    shippingAddress: {
      name: 'Ann Smith',
      company: null,
      address1: '1 Pier Road',
      address2: null,
      city: 'Portland',
      province: 'Oregon',
      provinceCode: 'OR',
      zip: '97201',
      countryCodeV2: 'US',
      phone: null,
    },
    billingAddress: null,
    shippingLine: { title: 'Standard', code: 'std' },
    lineItems: nodes(lines) as OrderNode['lineItems'],
    fulfillmentOrders: nodes(groups) as OrderNode['fulfillmentOrders'],
    ...change,
  }
}
