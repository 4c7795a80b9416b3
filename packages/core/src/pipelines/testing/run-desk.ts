import type { Settings } from '../../domain/settings.ts'
import { Unavailable } from '../../ports/unavailable.ts'
import { noMarks } from '../../records/connection.ts'
import type { RequestRecord, RunKind, RunRecord, RunTrigger } from '../../records/work.ts'
import type { Pipelines } from '../../runs/pipelines.ts'
import { newRequest } from '../../runs/request-run.ts'
import { runConnection } from '../../runs/run-connection.ts'
import type { Runner } from '../../runs/runner.ts'
import { type TestRun, testConnection, testRun } from './environment.ts'
import { pipelinesOf } from './pipelines-of.ts'

/** A connection whose first dataset is in, with requests and pipelines that do nothing but what `step` says. */
export interface RunDesk extends TestRun {
  readonly runner: Runner
  /** What every step does. */
  step: (name: keyof Pipelines) => Promise<void> | void
  /** Puts a request as it stands in the table. */
  ask(kind: RunKind, trigger?: RunTrigger, rest?: Partial<RequestRecord>): RequestRecord
  perform(): Promise<readonly RunRecord[]>
  requests(): readonly RequestRecord[]
  problems(): readonly string[]
}

export function runDesk(settings: Partial<Settings> = {}): RunDesk {
  const at = '2026-03-02T10:00:00.000Z'
  const marks = { ...noMarks, productsImportedAt: at, inventoryImportedAt: at }
  const run = testRun({}, { at, connection: testConnection(settings, { marks }) })
  run.unitOfWork.tables.runs.clear()
  const step = (name: keyof Pipelines) => async () => desk.step(name)
  const pipelines = pipelinesOf(step)
  const runner: Runner = { ...run.context, pipelines }
  const desk: RunDesk = {
    ...run,
    runner,
    step: () => {},
    ask: (kind, trigger = 'signal', rest = {}) => {
      const request = { ...newRequest(runner, { kind, trigger, slot: '' }), ...rest }
      run.unitOfWork.tables.requests.set(request.id, request)
      return request
    },
    perform: () => runConnection(runner),
    requests: () => [...run.unitOfWork.tables.requests.values()],
    problems: () =>
      [...run.unitOfWork.tables.problems.values()].filter((problem) => problem.resolvedAt === null).map((problem) => problem.code),
  }
  return desk
}

/** A step of a store that does not answer. */
export const storeDown = (): never => {
  throw new Unavailable('store', 'unreachable', 'The store does not answer')
}
