import type { World } from '../world/index.ts'

const KIND = 'behaviour'

interface Stored {
  readonly world: World
}

/** How a platform behaves all the time: not the merchant's to change, but the fault panel's. What nobody changed is as usual. */
export function keptBehaviour<Behaviour extends object>(usual: Behaviour) {
  const behaviourOf = (context: Stored): Behaviour => ({
    ...usual,
    ...context.world.collection<Partial<Behaviour>>(KIND).get('behaviour'),
  })
  const changeBehaviour = (context: Stored, change: Partial<Behaviour>): Behaviour =>
    context.world.collection<Behaviour>(KIND).put('behaviour', { ...behaviourOf(context), ...change })
  return { behaviourOf, changeBehaviour }
}
