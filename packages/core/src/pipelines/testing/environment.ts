import { id, type RunId } from '../../domain/ids.ts'
import { defaultSettings, type Settings } from '../../domain/settings.ts'
import type { Clock, Log, Random, Timer } from '../../ports/environment.ts'
import type { StorePlatform } from '../../ports/store-platform.ts'
import type { Warehouse } from '../../ports/warehouse.ts'
import { type ConnectionRecord, noMarks } from '../../records/connection.ts'
import { noCounts, type RunKind, type RunRecord } from '../../records/work.ts'
import type { RunContext } from '../context.ts'
import type { PlannedWrite } from '../planned-write.ts'
import { MemoryUnitOfWork } from './memory-unit-of-work.ts'

/** A clock that a test sets. */
export class TestClock implements Clock {
  at: number
  constructor(at: string) {
    this.at = Date.parse(at)
  }
  now(): number {
    return this.at
  }
  set(at: string): void {
    this.at = Date.parse(at)
  }
  pass(milliseconds: number): void {
    this.at += milliseconds
  }
}

/** Counted ids, so that a failing test reads the same twice. */
export class TestRandom implements Random {
  private count = 0
  uuid(): string {
    this.count += 1
    return `00000000-0000-4000-8000-${String(this.count).padStart(12, '0')}`
  }
  fraction(): number {
    return 0.5
  }
}

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const noTimer: Timer = { sleep: async () => {} }

/** A connection that is set up and active; `settings` overrides what a test is about. */
export const testConnection = (settings: Partial<Settings> = {}, rest: Partial<ConnectionRecord> = {}): ConnectionRecord => ({
  id: id('connection-1'),
  platform: 'test',
  storeKey: 'shop.example',
  storeName: 'Harbour Outfitters',
  state: 'active',
  externalSystem: 'test:shop.example',
  warehouseUrl: 'https://warehouse.example',
  settings: { ...defaultSettings, divisionId: 'division-1', unitOfMeasure: 'EA', siteId: 'site-1', locationId: 'bin-1', ...settings },
  settingsVersion: 1,
  features: null,
  timeZone: 'UTC',
  decrementsAt: 'order',
  marks: noMarks,
  createdAt: '2026-01-01T00:00:00.000Z',
  ...rest,
})

export interface TestRun {
  readonly context: RunContext
  readonly unitOfWork: MemoryUnitOfWork
  readonly clock: TestClock
  readonly wouldWrite: PlannedWrite[]
  readonly steps: string[]
  /** Records a new run and gives the context of it; over the same rows, clock and parties. */
  next(mode?: RunContext['mode']): RunContext
  run(): RunRecord
}

/** All that a pipeline needs, in memory. */
export function testRun(
  parties: { readonly store?: StorePlatform; readonly warehouse?: Warehouse },
  options: {
    readonly connection?: ConnectionRecord
    readonly mode?: RunContext['mode']
    readonly at?: string
    readonly kind?: RunKind
  } = {},
): TestRun {
  const connection = options.connection ?? testConnection()
  const unitOfWork = new MemoryUnitOfWork(connection)
  const clock = new TestClock(options.at ?? '2026-03-02T10:00:00.000Z')
  const random = new TestRandom()
  const wouldWrite: PlannedWrite[] = []
  const steps: string[] = []
  let runs = 0
  let current: RunContext
  const next = (mode: RunContext['mode'] = 'perform'): RunContext => {
    runs += 1
    const runId = id<RunId>(`run-${runs}`)
    unitOfWork.tables.runs.set(runId, newRun(runId, options.kind ?? 'sync', clock))
    const step = async (text: string) => {
      steps.push(text)
    }
    const base = { connectionId: connection.id, runId, unitOfWork, clock, random, timer: noTimer, log: silentLog, mode }
    const { store, warehouse } = parties as { store: StorePlatform; warehouse: Warehouse }
    current = { ...base, store, warehouse, wouldWrite: (write) => void wouldWrite.push(write), progress: step }
    return current
  }
  const context = next(options.mode)
  return { context, unitOfWork, clock, wouldWrite, steps, next, run: () => unitOfWork.tables.runs.get(current.runId) as RunRecord }
}

const newRun = (runId: RunId, kind: RunKind, clock: Clock): RunRecord => ({
  id: runId,
  kind,
  trigger: 'manual',
  requestedBy: null,
  state: 'running',
  startedAt: new Date(clock.now()).toISOString(),
  finishedAt: null,
  counts: noCounts,
  error: null,
  step: null,
  cancelRequestedAt: null,
})
