import type { Grants } from '../../access/features.ts'
import type { Actor } from '../../access/may.ts'
import { silentLog, TestClock, TestRandom, testConnection } from '../../pipelines/testing/environment.ts'
import { MemoryUnitOfWork } from '../../pipelines/testing/memory-unit-of-work.ts'
import type { StorePlatform } from '../../ports/store-platform.ts'
import type { ConnectionRecord } from '../../records/connection.ts'
import type { Admin } from '../admin.ts'
import type { HomeReport, Reports, WorkReport } from '../reports.ts'
import type { ListQuery } from '../views/list.ts'

const edit: Grants = { integrate: 'edit', activate: 'edit', manualSync: 'edit' }

export const noWork: WorkReport = { running: null, latest: [], requests: [] }
export const noHome: HomeReport = {
  orders: { due: 0, inWarehouse: 0, waiting: 0 },
  shipments: { made: 0, inStore: 0 },
  levels: { kept: 0, equal: 0 },
  variants: { total: 0, linked: 0, untracked: 0, withoutSku: 0 },
  openProblems: 0,
  newestProblems: [],
  hours: [],
  drift: [],
}
export const firstPage: ListQuery = { search: '', filter: '', cursor: null, limit: 20 }

/** What a test says of the facts: rows of each report, the connection, and who looks. */
export interface ScreenFacts {
  readonly connection?: ConnectionRecord
  readonly actor?: Partial<Actor>
  readonly at?: string
  readonly reports?: Partial<{ readonly [Name in keyof Reports]: Awaited<ReturnType<Reports[Name]>> }>
  readonly locations?: StorePlatform['locations']
}

export interface ScreenAdmin extends Admin {
  readonly unitOfWork: MemoryUnitOfWork
  /** Methods of the reports that were called, one statement each. */
  readonly asked: string[]
  readonly woken: string[]
}

/** A person at a connection, whose screens read what the test says. Nothing of the store or the warehouse is there, but for what is named. */
export function screenAdmin(facts: ScreenFacts = {}): ScreenAdmin {
  const connection = facts.connection ?? testConnection({}, { timeZone: 'Europe/Amsterdam' })
  const asked: string[] = []
  const woken: string[] = []
  const answers = { home: noHome, work: noWork, ...facts.reports }
  const reports = new Proxy({} as Reports, {
    get: (_, name: keyof Reports) => async () => {
      asked.push(name)
      return answers[name] ?? { rows: [], next: null }
    },
  })
  return {
    app: {
      name: 'IntelliTrack for Shops',
      storeAdmin: 'Shop Admin',
      knowsStaff: true,
      features: { integrate: ['Integrate'], activate: ['IntelliTrack for Shops'], manualSync: ['IntelliTrack for Shops Manual Sync'] },
    },
    connectionId: connection.id,
    actor: { id: 'gid://staff/7', name: 'Bo', grants: edit, narrowing: null, ...facts.actor },
    unitOfWork: new MemoryUnitOfWork(connection),
    reports,
    clock: new TestClock(facts.at ?? '2026-03-02T10:00:00.000Z'),
    random: new TestRandom(),
    log: silentLog,
    queue: { wake: async (connectionId) => void woken.push(connectionId) },
    store: async () => ({ locations: facts.locations }) as StorePlatform,
    warehouse: { open: async () => null, keep: async () => {}, forget: async () => {}, subscribe: async () => {} },
    asked,
    woken,
  }
}

const idLike = /gid:\/\/|[0-9a-f]{8}-[0-9a-f]{4}-|\b[a-z]+_[a-z_]+\b/

/** Every text of a view that a person reads, without ids, filters and links' targets. */
export function textsOf(view: unknown, key = ''): readonly string[] {
  if (typeof view === 'string') return unread.has(key) ? [] : [view]
  if (Array.isArray(view)) return view.flatMap((one) => textsOf(one, key))
  if (view === null || typeof view !== 'object') return []
  return Object.entries(view).flatMap(([name, value]) => textsOf(value, name))
}

const unread = new Set([
  'id',
  'runId',
  'orderId',
  'variantId',
  'subjectId',
  'subjectKind',
  'screen',
  'filter',
  'kind',
  'tone',
  'state',
  'startedAt',
])

/** Texts with a raw id, code or enum in them; there are none. */
export const rawTexts = (view: unknown): readonly string[] => textsOf(view).filter((text) => idLike.test(text))
