import { waitingUnits, waitsUnpicked } from '../../../hops/waits-unpicked.ts'

export const onHold = waitsUnpicked({
  name: 'An order on hold is not picked, and its units are not sold again',
  order: (variantId) => ({ lines: [{ productId: Number(variantId), quantity: waitingUnits }], status: 'on-hold' }),
})
