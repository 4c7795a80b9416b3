import { beforeEach, describe, expect, test } from 'vitest'
import { id } from '../domain/ids.ts'
import type { RunContext } from '../pipelines/context.ts'
import { Refused } from '../pipelines/refused.ts'
import { recordResults } from '../pipelines/results.ts'
import { testConnection, testRun } from '../pipelines/testing/environment.ts'
import { pipelinesOf } from '../pipelines/testing/pipelines-of.ts'
import { LeaseLost } from '../ports/repositories.ts'
import { Unavailable } from '../ports/unavailable.ts'
import type { ConnectionState } from '../records/connection.ts'
import { noMarks } from '../records/connection.ts'
import type { InboxRecord, RequestRecord, RunKind, RunTrigger } from '../records/work.ts'
import { newRequest, redriveRequest } from './request-run.ts'
import { runConnection } from './run-connection.ts'
import type { Runner } from './runner.ts'

const at = '2026-03-02T10:00:00.000Z'
let desk: ReturnType<typeof testRun>
let runner: Runner
let done: string[]
/** What a step does besides being noted. */
let during: Readonly<Record<string, (context: RunContext) => Promise<void> | void>>

const step = (name: string) => async (context: RunContext, options?: unknown) => {
  done.push(options && name === 'exportInventory' ? `${name} ${JSON.stringify(options)}` : name)
  await during[name]?.(context)
}
const pipelines = pipelinesOf(step)

function begin(state: ConnectionState = 'active', settings = {}) {
  desk = testRun(
    {},
    { at, connection: testConnection(settings, { state, marks: { ...noMarks, productsImportedAt: at, inventoryImportedAt: at } }) },
  )
  desk.unitOfWork.tables.runs.clear()
  done = []
  during = {}
  runner = { ...desk.context, pipelines }
}
beforeEach(() => begin())

function ask(kind: RunKind, trigger: RunTrigger = 'schedule', rest: Partial<RequestRecord> = {}): RequestRecord {
  const request = { ...newRequest(runner, { kind, trigger, slot: '' }), ...rest }
  desk.unitOfWork.tables.requests.set(request.id, request)
  return request
}
const requests = () => [...desk.unitOfWork.tables.requests.values()]
const problems = () => [...desk.unitOfWork.tables.problems.values()].filter((one) => !one.resolvedAt).map((one) => one.code)
const unreachable = () => {
  throw new Unavailable('store', 'unreachable', 'The store does not answer', 90_000)
}

describe('a sync', () => {
  test('brings products and orders in, then picks and shipments out, and is gone', async () => {
    ask('sync')
    const [run] = await runConnection(runner)
    expect(done).toEqual(['importProducts', 'importOrders', 'exportShipments'])
    expect(run).toMatchObject({ state: 'completed', startedAt: at, error: null, step: null })
    expect(requests()).toEqual([])
  })

  test('sets Last Auto Sync Completed On to its start, when it was automatic', async () => {
    during = { importOrders: () => desk.clock.pass(60_000) }
    ask('sync')
    await runConnection(runner)
    expect(desk.unitOfWork.tables.connection.marks.lastAutoSyncCompletedOn).toBe(at)
  })

  test('asked for by hand leaves the mark alone', async () => {
    ask('sync', 'manual')
    await runConnection(runner)
    expect(desk.unitOfWork.tables.connection.marks.lastAutoSyncCompletedOn).toBeNull()
  })

  test('whose orders could not be read does not move the mark; one that failed after them does', async () => {
    during = { importOrders: unreachable }
    ask('sync')
    await runConnection(runner)
    expect(desk.unitOfWork.tables.connection.marks.lastAutoSyncCompletedOn).toBeNull()
    begin()
    during = { exportShipments: unreachable }
    ask('sync')
    await runConnection(runner)
    expect(desk.unitOfWork.tables.connection.marks.lastAutoSyncCompletedOn).toBe(at)
  })

  test('sends stock as well where that is continuous', async () => {
    begin('active', { exportStock: 'continuous' })
    ask('sync')
    await runConnection(runner)
    expect(done.at(-1)).toBe('exportInventory {"scope":"changed"}')
  })
})

describe('the other kinds', () => {
  test.each([
    ['first_dataset', ['importProducts', 'importCarriers']],
    ['import_products', ['importProducts']],
    ['import_inventory', ['importInventory']],
    ['rebaseline_inventory', ['importInventory']],
    ['import_carriers', ['importCarriers']],
    ['import_orders', ['importOrders']],
    ['export_shipments', ['exportShipments']],
    ['export_inventory', ['exportInventory {"scope":"all"}']],
  ] as const)('%s does %j', async (kind, steps) => {
    ask(kind, 'manual')
    await runConnection(runner)
    expect(done).toEqual(steps)
  })

  test('the first dataset loads inventory between products and carriers, once', async () => {
    const { connection } = desk.unitOfWork.tables
    desk.unitOfWork.tables.connection = { ...connection, marks: noMarks }
    ask('first_dataset', 'manual')
    await runConnection(runner)
    expect(done).toEqual(['importProducts', 'importInventory', 'importCarriers'])
  })

  test('End of Day looks at every product, sets every figure right, and marks the day', async () => {
    ask('end_of_day', 'schedule', { slot: '2026-03-02' })
    await runConnection(runner)
    expect(done).toEqual(['importProducts', 'exportInventory {"scope":"all"}'])
    expect(desk.unitOfWork.tables.connection.marks.lastEndOfDay).toBe('2026-03-02')
  })

  test('an End of Day that failed is not marked', async () => {
    during = { exportInventory: unreachable }
    ask('end_of_day', 'schedule', { slot: '2026-03-02' })
    await runConnection(runner)
    expect(desk.unitOfWork.tables.connection.marks.lastEndOfDay).toBeNull()
  })
})

describe('several requests', () => {
  test('go oldest first', async () => {
    ask('import_carriers', 'manual', { requestedAt: '2026-03-02T09:00:00Z' })
    ask('import_orders', 'manual', { requestedAt: '2026-03-02T08:00:00Z' })
    await runConnection(runner)
    expect(done).toEqual(['importOrders', 'importCarriers'])
  })

  test('for the same are one run, which remembers who asked', async () => {
    ask('sync')
    ask('sync', 'manual', { requestedBy: 'ada' })
    ask('import_orders', 'signal')
    const made = await runConnection(runner)
    expect(made).toMatchObject([{ kind: 'sync', requestedBy: 'ada' }])
    expect(requests()).toEqual([])
  })

  test('made during the run for the same are not lost', async () => {
    let first = true
    during = {
      importOrders: async ({ unitOfWork, connectionId }) => {
        if (first)
          await unitOfWork.transaction(connectionId, (r) =>
            r.requests.add(newRequest(runner, { kind: 'import_orders', trigger: 'signal', slot: '' })),
          )
        first = false
      },
    }
    ask('import_orders', 'signal')
    expect(await runConnection(runner)).toHaveLength(2)
    expect(requests()).toEqual([])
  })

  test('that are not due wait', async () => {
    ask('sync', 'schedule', { notBefore: '2026-03-02T11:00:00.000Z' })
    expect(await runConnection(runner)).toEqual([])
  })
})

describe('a store that does not answer', () => {
  test('fails the run by name, keeps the request, and waits as long as it was told', async () => {
    during = { importOrders: unreachable }
    ask('import_orders')
    const [run] = await runConnection(runner)
    expect(run).toMatchObject({ state: 'failed', error: { code: 'store_unreachable' } })
    expect(requests()).toMatchObject([
      { attempts: 1, slot: '', notBefore: '2026-03-02T10:01:30.000Z', lastError: 'The store does not answer' },
    ])
  })

  test('ten times leaves a dead letter and a problem; a person redrives it', async () => {
    during = { importOrders: unreachable }
    const { id: requestId } = ask('import_orders')
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await runConnection(runner)
      desk.clock.pass(3_600_000)
    }
    expect(requests()).toMatchObject([{ attempts: 10, deadAt: expect.any(String) }])
    expect(problems()).toEqual(['run_gave_up'])
    during = {}
    await desk.unitOfWork.transaction(runner.connectionId, (r) => redriveRequest(r, requestId))
    await runConnection(runner)
    expect([requests(), problems()]).toEqual([[], []])
  })

  test('does not pile up dead syncs: the schedule asks again by itself', async () => {
    during = { importProducts: unreachable }
    ask('sync', 'schedule', { attempts: 9 })
    await runConnection(runner)
    expect(requests()).toEqual([])
    expect(problems()).toEqual(['run_gave_up'])
  })
})

describe('lost access', () => {
  test.each([
    ['store', 'auth', 'store_access_lost'],
    ['warehouse', 'forbidden', 'warehouse_access_lost'],
  ] as const)('to the %s (%s) waits for a person, as %s, and is over once a run goes well', async (party, reason, code) => {
    during = {
      importOrders: () => {
        throw new Unavailable(party, reason, 'The key was revoked')
      },
    }
    ask('import_orders')
    await runConnection(runner)
    expect(problems()).toContain(code)
    expect(requests()).toMatchObject([{ deadAt: at }])
    during = {}
    ask('import_orders', 'manual')
    await runConnection(runner)
    expect(problems()).toEqual([])
  })
})

describe('a run that ends early', () => {
  test('because it may not begin says why, and is not tried again', async () => {
    during = {
      importProducts: () => {
        throw new Refused('settings_incomplete', 'Not chosen yet: Default Division')
      },
    }
    ask('sync')
    expect(await runConnection(runner)).toMatchObject([{ state: 'failed', error: { code: 'settings_incomplete' } }])
    expect(requests()).toEqual([])
  })

  test('because a person stopped it is cancelled', async () => {
    during = {
      importProducts: async ({ unitOfWork, connectionId, runId }) => {
        await unitOfWork.transaction(connectionId, async (r) => {
          const run = await r.runs.byId(runId)
          if (run) await r.runs.put({ ...run, cancelRequestedAt: at })
        })
      },
    }
    ask('sync')
    expect(await runConnection(runner)).toMatchObject([{ state: 'cancelled', error: null }])
    expect(done).toEqual(['importProducts'])
    expect(requests()).toEqual([])
  })

  test('because of a bug is tried again, and does not stop the next one', async () => {
    during = {
      importOrders: () => {
        throw new TypeError('x is undefined')
      },
    }
    ask('import_orders')
    ask('import_carriers', 'manual')
    const made = await runConnection(runner)
    expect(made.map((run) => run.state)).toEqual(['failed', 'completed'])
    expect(made[0]?.error).toEqual({ code: 'internal_error', message: 'x is undefined' })
  })

  test('because another worker took over writes nothing more', async () => {
    during = {
      importOrders: () => {
        throw new LeaseLost('gone')
      },
    }
    ask('import_orders')
    await expect(runConnection(runner)).rejects.toThrow(LeaseLost)
    expect([...desk.unitOfWork.tables.runs.values()]).toMatchObject([{ state: 'running' }])
  })
})

describe('a process that died in the middle of a run', () => {
  test('leaves its request, which the next process takes again', async () => {
    during = {
      importOrders: () => {
        throw new LeaseLost('killed')
      },
    }
    ask('import_orders')
    await expect(runConnection(runner)).rejects.toThrow()
    during = {}
    const made = await runConnection(runner)
    expect(made).toMatchObject([{ state: 'completed' }])
    expect([...desk.unitOfWork.tables.runs.values()].map((run) => run.error?.code)).toEqual(['interrupted', undefined])
    expect(requests()).toEqual([])
  })
})

describe('a connection', () => {
  test.each(['paused', 'disconnected'] as const)('that is %s does nothing, and keeps what it is asked', async (state) => {
    begin(state)
    ask('sync')
    ask('import_orders', 'manual')
    expect(await runConnection(runner)).toEqual([])
    expect(requests()).toHaveLength(2)
  })

  test('in set-up does only what a person asks for', async () => {
    begin('setup')
    ask('sync')
    ask('first_dataset', 'manual')
    await runConnection(runner)
    expect(done).toEqual(['importProducts', 'importCarriers'])
    expect(requests()).toMatchObject([{ kind: 'sync' }])
  })
})

describe('what a run keeps', () => {
  test('its counts, and the step it is at', async () => {
    during = {
      importOrders: async (context) => {
        const { unitOfWork, connectionId, runId } = context
        await context.progress('Orders: page 3')
        expect(desk.unitOfWork.tables.runs.get(runId)?.step).toBe('Orders: page 3')
        const result = {
          subjectKind: 'order',
          subjectId: 'o-1',
          label: '#1',
          result: 'applied',
          code: 'order_imported',
          message: 'in',
        } as const
        await unitOfWork.transaction(connectionId, (r) => recordResults(context, r, [result]))
      },
    }
    ask('import_orders')
    expect(await runConnection(runner)).toMatchObject([{ counts: { seen: 1, applied: 1 } }])
  })

  test('product signals are handled by the run that imported the products, later ones by the next', async () => {
    const signal = (eventId: string): InboxRecord => ({
      eventId,
      storeKey: 'shop.example',
      topic: 'products_changed',
      subject: null,
      occurredAt: at,
      details: null,
      receivedAt: at,
      handledAt: null,
    })
    desk.unitOfWork.tables.inbox.set('before', signal('before'))
    during = { importProducts: () => void desk.unitOfWork.tables.inbox.set('during', signal('during')) }
    ask('import_products', 'signal')
    await runConnection(runner)
    expect([...desk.unitOfWork.tables.inbox.values()].map((row) => row.handledAt !== null)).toEqual([true, false])
  })
})

test('ids of runs come from outside', async () => {
  ask('import_carriers', 'manual', { id: 'r-1' })
  const [run] = await runConnection(runner)
  expect(run?.id).toBe(id(run?.id ?? ''))
  expect(run?.id).toMatch(/^00000000-0000-4000-8000-/)
})
