import {
  type ConnectionId,
  cancelRun,
  type Outcome,
  pauseConnection,
  type Repositories,
  resolveProblem,
  resumeConnection,
  setLastAutoSync,
} from '@connect/core'
import type { Queue } from '@connect/database/queue'
import { connectionOf, type Services } from '../services/services.ts'
import { OperationError } from './operation-error.ts'

/** What a person does to a connection beside asking for runs; each is written in its timeline. */
export interface ByHand {
  pause(connectionId: ConnectionId): Promise<{ readonly state: string }>
  resume(connectionId: ConnectionId): Promise<{ readonly state: string }>
  /** Without an id: the run that is under way. It ends at its next step. */
  stopRun(connectionId: ConnectionId, runId: string | null): Promise<{ readonly runId: string }>
  /** An instant, or null to take the mark off (AS-4). */
  setLastAutoSync(connectionId: ConnectionId, instant: string | null): Promise<{ readonly lastAutoSync: string | null }>
  resolveProblem(connectionId: ConnectionId, problemId: string): Promise<{ readonly resolved: string }>
}

export function byHand(services: Services, queue: Pick<Queue, 'wake'>, by = 'The operator'): ByHand {
  const act = async <T>(connectionId: ConnectionId, work: (r: Repositories) => Promise<Outcome<T>>): Promise<T> => {
    await connectionOf(services, connectionId)
    const outcome = await services.unitOfWork.transaction(connectionId, work)
    if (outcome.kind === 'applied' || outcome.kind === 'already') return outcome.value
    throw new OperationError(outcome.kind === 'rejected' ? outcome.message : `It ended ${outcome.kind}`)
  }
  return {
    pause: async (connectionId) => ({ state: (await act(connectionId, (r) => pauseConnection(services, r, by))).state }),
    resume: async (connectionId) => {
      const { state } = await act(connectionId, (r) => resumeConnection(services, r, by))
      await queue.wake(connectionId)
      return { state }
    },
    stopRun: async (connectionId, runId) => ({ runId: (await act(connectionId, (r) => cancelRun(services, r, runId, by))).id }),
    setLastAutoSync: async (connectionId, instant) => {
      const { marks } = await act(connectionId, (r) => setLastAutoSync(services, r, instant, by))
      return { lastAutoSync: marks.lastAutoSyncCompletedOn }
    },
    resolveProblem: async (connectionId, problemId) => ({
      resolved: (await act(connectionId, (r) => resolveProblem(services, r, problemId, by))).id,
    }),
  }
}
