import { type ConnectionId, type ConnectionRecord, newRequest, type RunKind } from '@connect/core'
import { runJob } from '../jobs/run-job.ts'
import type { Services } from '../services/services.ts'
import type { HandClock } from './hand-clock.ts'

/** What a test of one connection looks at and does, whichever its platform is. */
export const atConnection = (services: Services, clock: HandClock, connectionId: ConnectionId) => ({
  queue: { wake: async () => {}, redrive: async () => 0, deadLetters: async () => [] },
  connection: async () => (await services.directory.byId(connectionId)) as ConnectionRecord,
  problems: () => services.unitOfWork.read(connectionId, (r) => r.problems.open()),
  /** Asks by hand and lets a worker do what is due. */
  run: async (kind: RunKind) => {
    const request = newRequest(services, { kind, trigger: 'manual', slot: '' }, 'somebody')
    await services.unitOfWork.transaction(connectionId, (r) => r.requests.add(request))
    await runJob(services, { connectionId, attempt: 1, signal: new AbortController().signal })
    clock.pass(1_000)
    return (await services.unitOfWork.read(connectionId, (r) => r.runs.latest(1)))[0]
  },
})
