import { type ConnectionId, id, noCounts, type RunId, type RunRecord, type StoreLocationId } from '@connect/core'
import { createUnitOfWork, type Database } from '@connect/database'
import { createCredentials, createVault, parseVaultKeys } from '@connect/database/secrets'
import { systemClock } from '@connect/http'
import { fillConnection } from '@connect/testing/bench'
import { beforeAll, expect, test } from 'vitest'

/** An app that runs on a database whose statements are heard, with one store that has installed it, and a warehouse that answers. */
export interface StatementsRoom {
  readonly prisma: Database['prisma']
  readonly encryptionKeys: string
  readonly warehouse: { readonly url: string; readonly storeKey: string }
  /** A place of stock that the store has, beside its first. */
  readonly anotherLocation: string
  /** Every statement since this was asked last. */
  readonly statements: () => readonly string[]
  /** What a screen shows, by its name in an address. */
  readonly read: (screen: string) => Promise<Response>
  /** What each statement about who asks contains, in their order. */
  readonly whoAsks: readonly string[]
  /** Statements for the store's token, on a screen that asks the store. */
  readonly forAccess: number
}

const ownStatements: readonly [screen: string, count: number, asksStore: boolean][] = [
  ['home', 3, false],
  ['basic-configuration', 3, true],
  ['shopping-cart-configuration', 3, true],
  ['synchronization', 3, false],
  ['orders', 2, false],
  ['products', 2, false],
  ['activity', 2, false],
  ['problems', 2, false],
]

/** However full a store's lists are, each screen costs so many statements and no more. */
export function statementsBattery(room: () => StatementsRoom): void {
  beforeAll(() => fill(room()))

  test.each(ownStatements)('%s is shown for the statements about who asks and %i of its own', async (screen, own, asksStore) => {
    const { read, statements, whoAsks, forAccess } = room()
    // What is read for the first time is read twice, as connections of the pool begin.
    await (await read(screen)).text()
    statements()
    expect(await (await read(screen)).text()).toContain('"title"')
    const said = statements()
    expect(said.slice(0, whoAsks.length)).toEqual(whoAsks.map((text) => expect.stringContaining(text)))
    expect(said.slice(whoAsks.length), said.join('\n')).toHaveLength(own + (asksStore ? forAccess : 0))
  })
}

/** Lists that are full, and a preview that was made. */
async function fill({ prisma, encryptionKeys, warehouse, anotherLocation }: StatementsRoom): Promise<void> {
  const vault = createVault(parseVaultKeys(encryptionKeys))
  const unitOfWork = createUnitOfWork(prisma, { vault })
  const connectionId = id<ConnectionId>((await prisma.connection.findFirstOrThrow()).id)
  await fillConnection(unitOfWork, connectionId, Date.now(), { orders: 400, variants: 400, activity: 2_000, problems: 12, runs: 30 })
  await createCredentials(prisma, vault, systemClock).put(connectionId, 'warehouse', { secret: warehouse.storeKey, expiresAt: null })
  await unitOfWork.transaction(connectionId, async (r) => {
    await r.connection.put({ ...(await r.connection.get()), warehouseUrl: warehouse.url })
    const preview = previewOf(new Date().toISOString())
    await r.runs.put(preview)
    const write = { system: 'warehouse', action: 'receive_order', subjectKind: 'order', before: null, after: '1' } as const
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1)
    await r.plannedWrites.add(
      numbers.map((ordinal) => ({ ...write, runId: preview.id, ordinal, subjectId: `${ordinal}`, label: `#${ordinal}` })),
    )
    // At two places, so that the store is asked what it calls them.
    const [level] = await r.levels.all()
    if (level) await r.levels.put([{ ...level, locationId: id<StoreLocationId>(anotherLocation) }])
  })
}

const previewOf = (at: string): RunRecord => ({
  ...{
    id: id<RunId>('preview'),
    kind: 'import_orders',
    trigger: 'preview',
    requestedBy: null,
    state: 'completed',
    startedAt: at,
    finishedAt: at,
  },
  ...{ counts: noCounts, error: null, step: null, cancelRequestedAt: null },
})
