import type { JsonClient } from './json-client.ts'
import type { Ask, StoreSide } from './store-side.ts'

export interface Quietness {
  /** Nothing is under way: what has not happened by now will not happen by itself soon. */
  readonly quiet: boolean
  readonly waitingFor: readonly string[]
}

interface Overview {
  readonly connection: { readonly running: string | null; readonly requests: number }
}

/** What is still on its way between the stores, the sync and the warehouse. All stores: what one of them does can be seen in the warehouse by the other's walk. */
export async function quietness(
  sides: readonly { readonly side: StoreSide; readonly ask: Ask }[],
  warehouse: JsonClient,
): Promise<Quietness> {
  const signals = await warehouse<{ readonly waiting: number }>('GET', '/_control/signals')
  const stores = await Promise.all(sides.map(({ side, ask }) => waitingAt(side, ask)))
  const waitingFor = [...(signals.waiting > 0 ? [`${signals.waiting} signals of the warehouse`] : []), ...stores.flat()]
  return { quiet: waitingFor.length === 0, waitingFor }
}

async function waitingAt(side: StoreSide, ask: Ask): Promise<readonly string[]> {
  const [waiting, sync] = await Promise.all([side.waiting(), ask('overview') as Promise<Overview>])
  const { requests, running } = sync.connection
  const here = [...waiting, ...(requests > 0 ? [`${requests} runs asked for`] : []), ...(running ? [`a run: ${running}`] : [])]
  return here.map((words) => `${side.store.name}: ${words}`)
}
