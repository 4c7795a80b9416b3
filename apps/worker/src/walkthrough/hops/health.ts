import type { Hop } from '../walk.ts'

interface Health {
  readonly state: string
  readonly parts: readonly { readonly name: string; readonly state: string }[]
}

export const health: Hop = {
  name: 'Every part of the sandbox is up',
  run: async (walk) => {
    const seen = await walk.until(
      () => walk.look<Health>('/api/health'),
      ({ state }) => state === 'up',
    )
    walk.check(
      'parts that are not up',
      seen.parts.filter((part) => part.state !== 'up').map((part) => part.name),
      [],
    )
    walk.check('parts', seen.parts.map((part) => part.name).sort(), [
      'bigcommerce-app',
      'bigcommerce-panel',
      'database',
      'shopify-admin',
      'shopify-app',
      'stores',
      'warehouse',
      'woocommerce-admin',
      'woocommerce-app',
      'worker',
    ])
    walk.check('all in all', (await walk.look<Health>('/healthz')).state, 'up')
  },
}
