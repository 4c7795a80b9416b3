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

/** Waits until nothing runs and nothing is asked for; throws where that takes longer than anything may. */
export async function quiet(live: Live): Promise<Overview['connection']> {
  let calm = 0
  return eventually(live, 'The worker does not come to rest', async () => {
    const { connection } = await asked<Overview>(live, 'GET', 'overview')
    calm = connection.running === null && connection.requests === 0 ? calm + 1 : 0
    return calm >= calmLooks ? connection : null
  })
}

/** Between one part's noticing and the next one's being told. */
const calmLooks = 4

/** Runs this by hand and gives how it went. */
export async function run(live: Live, kind: string): Promise<Run> {
  const list = async () => (await asked<{ readonly runs: readonly Run[] }>(live, 'GET', 'runs')).runs
  const words = kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('_', ' ')
  await quiet(live)
  const known = new Set((await list()).map(({ id }) => id))
  await asked(live, 'POST', 'requests', { kind })
  return eventually(live, `${words} did not end`, async () => {
    const mine = (await list()).find((one) => !known.has(one.id) && one.kind === words)
    return mine && mine.state !== 'running' ? mine : null
  })
}

async function eventually<Seen>({ options }: Live, otherwise: string, look: () => Promise<Seen | null>): Promise<Seen> {
  const end = performance.now() + Math.max(options.patienceMs, longestRunMs)
  while (performance.now() < end) {
    const seen = await look()
    if (seen !== null) return seen
    await wait(250)
  }
  throw new Error(`${otherwise} within ${Math.round(Math.max(options.patienceMs, longestRunMs) / 1000)} s`)
}

/** A first dataset of a large shop. */
const longestRunMs = 600_000

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
