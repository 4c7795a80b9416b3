import { text } from './map-address.ts'

/** Why an order is held, as a merchant says it, with what somebody noted beside it. A reason that is newer than this list is put in plain words. */
export function holdReason({ reason, reasonNotes }: { readonly reason: string; readonly reasonNotes?: string | null | undefined }): string {
  const note = text(reasonNotes ?? null)
  if (reason === 'OTHER') return note ?? 'another reason'
  const words = known[reason] ?? reason.toLowerCase().replaceAll('_', ' ')
  return note ? `${words}: ${note}` : words
}

const known: Readonly<Record<string, string>> = {
  AWAITING_PAYMENT: 'payment is awaited',
  AWAITING_RETURN_ITEMS: 'items of a return are awaited',
  HIGH_RISK_OF_FRAUD: 'high risk of fraud',
  INCORRECT_ADDRESS: 'the address is incorrect',
  INVENTORY_OUT_OF_STOCK: 'out of stock',
  ONLINE_STORE_POST_PURCHASE_CROSS_SELL: 'the customer may still add to it',
  UNKNOWN_DELIVERY_DATE: 'the delivery date is not known',
}
