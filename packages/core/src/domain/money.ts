/** An amount as a decimal string (`"12.5"`) in an ISO 4217 currency. Never a float. */
export interface Money {
  readonly amount: string
  readonly currency: string
}
