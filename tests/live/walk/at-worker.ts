import { setTimeout as wait } from 'node:timers/promises'
import { type Live, noted } from './live.ts'

interface Overview {
  readonly connection: {
    readonly state: string
    readonly firstDataset: string
    readonly running: string | null
    readonly requests: number
  }
}
export interface Run {
  readonly id: string
  readonly kind: string
  readonly trigger: string
  readonly state: string
  readonly seconds: number | null
  readonly counts: Readonly<Record<string, number>>
  readonly error: string | null
}
export interface Write {
  readonly system: 'store' | 'warehouse'
  readonly subjectId: string
  readonly label: string
  readonly before: string | null
  readonly after: string
}

/** Asks the worker's door about the connection. */
export const asked = <Answer>({ machine, notes }: Live, method: string, path: string, body?: object): Promise<Answer> =>
  machine.operator(method, `/operator/connections/${noted(notes.connectionId, 'connection')}/${path}`, body)

/** Waits until nothing runs and nothing is asked for. */
export async function quiet(live: Live): Promise<Overview['connection']> {
  for (let calm = 0; ; ) {
    const { connection } = await asked<Overview>(live, 'GET', 'overview')
    calm = connection.running === null && connection.requests === 0 ? calm + 1 : 0
    if (calm >= 4) return connection
    await wait(250)
  }
}

/** Runs this by hand and gives how it went. */
export async function run(live: Live, kind: string): Promise<Run> {
  const list = async () => (await asked<{ readonly runs: readonly Run[] }>(live, 'GET', 'runs')).runs
  const words = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('_', ' ')
  await quiet(live)
  const known = new Set((await list()).map(({ id }) => id))
  await asked(live, 'POST', 'requests', { kind })
  for (;;) {
    const mine = (await list()).find((one) => !known.has(one.id) && one.kind === words)
    if (mine && mine.state !== 'running') return mine
    await wait(200)
  }
}

/** What the run would write to the store. Throws where it would write to what is not the suite's: then it must not run. */
export async function planned(live: Live, kind: string): Promise<readonly Write[]> {
  await quiet(live)
  const { writes } = await asked<{ readonly writes: readonly Write[] }>(live, 'POST', 'dry-run', { kind })
  const toStore = writes.filter(({ system }) => system === 'store')
  const strange = toStore.filter(({ subjectId }) => !live.made.ids.has(Number(/^v:(\d+)/.exec(subjectId)?.[1])))
  if (strange.length === 0) return toStore
  const { label, before, after } = strange[0] as Write
  throw new Error(
    `Nothing was sent: ${strange.length} products of the store itself would be written, ${label} from ${before} to ${after} first`,
  )
}

/** Sends stock, where that writes to the suite's own products alone. */
export async function exportStock(
  live: Live,
  kind = 'export_inventory',
): Promise<{ readonly run: Run; readonly planned: readonly Write[] }> {
  const writes = await planned(live, kind)
  return { run: await run(live, kind), planned: writes }
}

/** Each order that was seen, with what became of it. */
export async function orderState(live: Live, { id }: { readonly id: number }): Promise<string> {
  const { links } = await asked<{ readonly links: readonly { readonly orderId: string; readonly state: string; readonly text: string }[] }>(
    live,
    'GET',
    'links',
  )
  const found = links.find(({ orderId }) => orderId === String(id))
  return found ? `${found.state}: ${found.text}` : 'not seen'
}
