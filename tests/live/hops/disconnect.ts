import type { Hop } from '../walk/live.ts'

export const disconnect: Hop = {
  name: 'The store is disconnected',
  run: async (live) => {
    const { page, machine, check } = live
    if (!page) return check('there is nothing to disconnect in a store without the plugin', true, true)
    const heard = machine.backend.heard.length
    const after = await page.disconnect()
    check('what the page says', [after.state, after.backend], ['unconnected', null])
    check('the plugin said goodbye', machine.backend.heard.slice(heard).includes('POST /plugin/goodbye'), true)
    const { connections } = await machine.operator<{ readonly connections: readonly { readonly state: string }[] }>(
      'GET',
      '/operator/connections',
    )
    check(
      'the connection on our side',
      connections.map(({ state }) => state),
      ['disconnected'],
    )
  },
}
