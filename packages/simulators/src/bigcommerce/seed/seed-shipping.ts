import type { StoreContext } from '../context.ts'
import { addShippingZone } from '../store/shipping.ts'

/** What a small American store ships with. */
export function seedPlainShipping(context: StoreContext): void {
  addShippingZone(context, {
    name: 'United States',
    methods: [{ name: 'Flat Rate' }, { name: 'Australia Post', type: 'auspost', enabled: false }],
  })
}
