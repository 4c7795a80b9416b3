import {
  type ConnectionId,
  type ConnectionRecord,
  id,
  noCounts,
  type OrderRecord,
  type ProblemRecord,
  type RunId,
  type RunRecord,
  type VariantRecord,
} from '@connect/core'
import { createUnitOfWork, type Database } from '@connect/database'
import { createVault, parseVaultKeys } from '@connect/database/secrets'
import { beforeAll, describe, expect, it } from 'vitest'

/** An app that runs, as somebody of the first of its two stores uses it. */
export interface TenancyRoom {
  readonly prisma: Database['prisma']
  readonly encryptionKeys: string
  /** The store whose session is used, and another that has nothing to do with it. */
  readonly stores: readonly [mine: string, another: string]
  /** What the Store Keys of both may do. */
  readonly features: NonNullable<ConnectionRecord['features']>
  /** The connection of a store, which may be made by that. */
  readonly connectionOf: (store: string) => Promise<ConnectionId>
  readonly order: (number: number) => OrderRecord
  readonly click: (screen: string, action: string, subject: string) => Promise<{ readonly kind: string; readonly message: string }>
  readonly read: (screen: string, search: string) => Promise<Response>
  readonly download: (run: string) => Promise<Response>
}

const at = '2026-01-01T00:00:00.000Z'
const runOf = (name: string): RunRecord => ({
  id: id<RunId>(`run of ${name}`),
  kind: 'import_orders',
  trigger: 'preview',
  requestedBy: null,
  state: 'running',
  startedAt: at,
  finishedAt: null,
  counts: noCounts,
  error: null,
  step: null,
  cancelRequestedAt: null,
})
const problemOf = (name: string, code: 'run_gave_up' | 'privacy_data_request'): ProblemRecord => ({
  id: `${code} of ${name}`,
  subjectKind: 'connection',
  subjectId: name,
  label: name,
  code,
  message: `Told to ${name} only`,
  details: null,
  openedAt: at,
  lastSeenAt: at,
  resolvedAt: null,
})

const variantOf = (name: string): VariantRecord => ({
  variantId: id(`variant of ${name}`),
  productId: id(`product of ${name}`),
  stockKey: id(`stock of ${name}`),
  productTitle: 'Mug',
  variantTitle: null,
  sku: 'MUG',
  barcode: null,
  unitCost: null,
  kind: 'physical',
  state: 'active',
  tracksStock: true,
  version: '1',
  digest: 'd',
  seenInWalk: null,
  goneAt: null,
})

/** Two stores with the same kinds of things: what one names of the other's is not there, and nothing of the other's changes. */
export function tenancyBattery(room: () => TenancyRoom): void {
  const unitOfWork = () => createUnitOfWork(room().prisma, { vault: createVault(parseVaultKeys(room().encryptionKeys)) })
  const connections: Record<string, ConnectionId> = {}
  const mine = () => room().stores[0]
  const another = () => room().stores[1]
  // Numbers that stand in no id and no instant by chance.
  const orderOf = (store: string) => room().order(store === mine() ? 60100601 : 60200602)

  /** Every row that is another shop's, as text. */
  async function theirs(): Promise<string> {
    const { prisma } = room()
    const tables = await prisma.$queryRaw<{ name: string }[]>`
      select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'connectionId' order by 1`
    const rows = await Promise.all(
      tables.map(({ name }) =>
        prisma.$queryRawUnsafe(`select * from "${name}" where "connectionId" = $1 order by 1, 2`, connections[another()]),
      ),
    )
    return JSON.stringify([rows, await prisma.connection.findUnique({ where: { id: connections[another()] ?? '' } })])
  }

  describe('one store', () => {
    beforeAll(async () => {
      for (const name of room().stores) {
        const connectionId = await room().connectionOf(name)
        connections[name] = connectionId
        await unitOfWork().transaction(connectionId, async (r) => {
          await r.connection.put({
            ...(await r.connection.get()),
            state: 'active',
            features: room().features,
            warehouseUrl: 'https://warehouse.example',
          })
          await r.orders.put([orderOf(name)])
          await r.problems.put([problemOf(name, 'run_gave_up'), problemOf(name, 'privacy_data_request')])
          await r.runs.put(runOf(name))
          await r.variants.put([variantOf(name)])
          await r.plannedWrites.add([
            {
              runId: runOf(name).id,
              ordinal: 1,
              system: 'warehouse',
              action: 'receive_order',
              subjectKind: 'order',
              subjectId: '1',
              label: name,
              before: null,
              after: '1',
            },
          ])
        })
      }
    })

    it.each<[string, string, string, (name: string) => string]>([
      ['retry an order', 'orders', 'retry', (name) => orderOf(name).orderId],
      ['retry a product', 'products', 'retry', (name) => variantOf(name).variantId],
      ['retry a problem', 'problems', 'retry', (name) => problemOf(name, 'run_gave_up').id],
      ['settle a problem', 'problems', 'settle', (name) => problemOf(name, 'privacy_data_request').id],
    ])('may %s of its own; of another’s it is refused, and nothing changes there', async (_, screen, action, of) => {
      const before = await theirs()
      expect(await room().click(screen, action, of(another()))).toMatchObject({ kind: 'refused' })
      expect(await theirs()).toBe(before)
      expect(await room().click(screen, action, of(mine()))).toMatchObject({ kind: 'done' })
      expect(await theirs()).toBe(before)
    })

    it('that stops a run stops its own', async () => {
      const before = await theirs()
      expect(await room().click('home', 'stop', runOf(another()).id)).toMatchObject({ kind: 'done' })
      expect(await theirs()).toBe(before)
      const stopped = await room().prisma.run.findMany({ where: { id: { startsWith: 'run of' }, cancelRequestedAt: { not: null } } })
      expect(stopped.map((run) => run.connectionId)).toEqual([connections[mine()]])
    })

    it('downloads the list of its own dry run; of another’s there is none', async () => {
      const own = await room().download(runOf(mine()).id)
      expect([own.status, own.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
      expect(await own.text()).toContain(mine())
      const other = await room().download(runOf(another()).id)
      expect(other.status).toBe(404)
      expect(await other.text()).not.toContain(another())
    })

    it.each(['orders', 'problems', 'activity', 'products'])(
      'sees nothing of another’s among its %s, whatever it asks for',
      async (screen) => {
        const [own, foreign] = [orderOf(mine()).order.number, orderOf(another()).order.number]
        for (const search of ['', foreign, another()]) {
          const response = await room().read(screen, search)
          const view = (await response.json()) as Readonly<Record<string, { readonly rows?: unknown } | null>>
          const shown = JSON.stringify(Object.values(view).find((part) => part?.rows !== undefined)?.rows)
          expect([screen, response.status, shown.includes(another()) || shown.includes(foreign)]).toEqual([screen, 200, false])
          if (screen === 'orders' && search === '') expect(shown).toContain(own)
        }
      },
    )
  })
}
