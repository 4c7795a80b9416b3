import { type ConnectionId, id, noCounts, type ProblemRecord, type RunId, type RunRecord, type VariantRecord } from '@connect/core'
import { createDirectory, createUnitOfWork } from '@connect/database'
import { createVault, parseVaultKeys } from '@connect/database/secrets'
import { systemClock, systemRandom } from '@connect/http'
import { connectionOf } from '@connect/store-app'
import { beforeAll, describe, expect, it } from 'vitest'
import { type OpenApp, otherShop, shop } from './open-app.ts'
import { orderId, orderRecord } from './order-record.ts'

const at = '2026-01-01T00:00:00.000Z'
const features = { Integrate: 'edit', 'IntelliTrack for Shopify': 'edit', 'IntelliTrack for Shopify Manual Sync': 'edit' } as const
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

/** Two shops with the same kinds of things: what one names of the other's is not there, and nothing of the other's changes. */
export function tenancyTests(now: () => OpenApp): void {
  const unitOfWork = () => createUnitOfWork(now().prisma, { vault: createVault(parseVaultKeys(now().encryptionKeys)) })
  const numbers = { [shop]: 601, [otherShop]: 602 } as const
  const connections: Record<string, ConnectionId> = {}

  /** Every row that is another shop's, as text. */
  async function theirs(): Promise<string> {
    const { prisma } = now()
    const tables = await prisma.$queryRaw<{ name: string }[]>`
      select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'connectionId' order by 1`
    const rows = await Promise.all(
      tables.map(({ name }) =>
        prisma.$queryRawUnsafe(`select * from "${name}" where "connectionId" = $1 order by 1, 2`, connections[otherShop]),
      ),
    )
    return JSON.stringify([rows, await prisma.connection.findUnique({ where: { id: connections[otherShop] ?? '' } })])
  }
  const click = async (screen: string, action: string, subject: string): Promise<{ kind: string; message: string }> => {
    const route = screen === '' ? 'routes/app._index' : `routes/app.${screen}`
    const place = `/app${screen && `/${screen}`}?_data=${encodeURIComponent(route)}${screen ? '' : '&index'}`
    const response = await now().ask(now().sessionToken(), { place, method: 'POST', body: new URLSearchParams({ action, id: subject }) })
    return response.json()
  }
  const download = (run: string) => now().ask(now().sessionToken(), { place: `/app/preview.csv?run=${encodeURIComponent(run)}` })

  describe('one shop', () => {
    beforeAll(async () => {
      const directory = createDirectory(now().prisma)
      for (const name of [shop, otherShop]) {
        const connectionId = await connectionOf(
          { directory, clock: systemClock, random: systemRandom },
          { platform: 'shopify', storeKey: name },
        )
        connections[name] = connectionId
        await unitOfWork().transaction(connectionId, async (r) => {
          await r.connection.put({ ...(await r.connection.get()), state: 'active', features, warehouseUrl: 'https://warehouse.example' })
          await r.orders.put([orderRecord(numbers[name as keyof typeof numbers])])
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
      ['retry an order', 'orders', 'retry', (name) => orderId(numbers[name as keyof typeof numbers])],
      ['retry a product', 'products', 'retry', (name) => variantOf(name).variantId],
      ['retry a problem', 'problems', 'retry', (name) => problemOf(name, 'run_gave_up').id],
      ['settle a problem', 'problems', 'settle', (name) => problemOf(name, 'privacy_data_request').id],
    ])('may %s of its own; of another’s it is refused, and nothing changes there', async (_, screen, action, of) => {
      const before = await theirs()
      expect(await click(screen, action, of(otherShop))).toMatchObject({ kind: 'refused' })
      expect(await theirs()).toBe(before)
      expect(await click(screen, action, of(shop))).toMatchObject({ kind: 'done' })
      expect(await theirs()).toBe(before)
    })

    it('that stops a run stops its own', async () => {
      const before = await theirs()
      expect(await click('', 'stop', runOf(otherShop).id)).toMatchObject({ kind: 'done' })
      expect(await theirs()).toBe(before)
      const stopped = await now().prisma.run.findMany({ where: { cancelRequestedAt: { not: null } } })
      expect(stopped.map((run) => run.connectionId)).toEqual([connections[shop]])
    })

    it('downloads the list of its own dry run; of another’s there is none', async () => {
      const own = await download(runOf(shop).id)
      expect([own.status, own.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
      expect(await own.text()).toContain(shop)
      const other = await download(runOf(otherShop).id)
      expect(other.status).toBe(404)
      expect(await other.text()).not.toContain(otherShop)
    })

    it.each(['orders', 'problems', 'activity', 'products'])(
      'sees nothing of another’s among its %s, whatever it asks for',
      async (screen) => {
        for (const search of ['', `#${numbers[otherShop]}`, otherShop]) {
          const place = `/app/${screen}?_data=${encodeURIComponent(`routes/app.${screen}`)}&search=${encodeURIComponent(search)}`
          const response = await now().ask(now().sessionToken(), { place })
          const view = (await response.json()) as Readonly<Record<string, { readonly rows?: unknown } | null>>
          const shown = JSON.stringify(Object.values(view).find((part) => part?.rows !== undefined)?.rows)
          expect([screen, response.status, shown.includes(otherShop) || shown.includes(`#${numbers[otherShop]}`)]).toEqual([
            screen,
            200,
            false,
          ])
          if (screen === 'orders' && search === '') expect(shown).toContain(`#${numbers[shop]}`)
        }
      },
    )
  })
}
