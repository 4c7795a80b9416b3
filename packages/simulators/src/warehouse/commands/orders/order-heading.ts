/** What a picking order says besides its parties and lines, when it is made or changed. What is left out is the default, or stays. */
export interface OrderHeading {
  readonly orderNumber?: string
  readonly orderDate?: string
  readonly dueDate?: string | null
  readonly siteId?: string | null
  readonly allocateInventory?: boolean
  readonly carrierId?: string | null
  readonly shippingMethodId?: string | null
  readonly comments?: string | null
}
