import { waitingUnits, waitsUnpicked } from '../../../hops/waits-unpicked.ts'

export const awaitingPayment = waitsUnpicked({
  name: 'An order that awaits payment is not picked, and its units are not sold again',
  order: (variantId) => ({
    lines: [{ variantId: Number(variantId), quantity: waitingUnits }],
    status: 'Awaiting Payment',
    paymentStatus: 'pending',
  }),
})
