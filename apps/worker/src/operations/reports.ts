import { type ConnectionId, textOf } from '@connect/core'
import type { Services } from '../services/services.ts'

const words = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', ' ')

/** The latest runs, newest first, with their counts. */
export async function runsOf({ unitOfWork }: Services, connectionId: ConnectionId, limit = 50) {
  const runs = await unitOfWork.read(connectionId, (r) => r.runs.latest(limit))
  return runs.map((run) => ({
    id: run.id,
    kind: words(run.kind),
    trigger: run.trigger,
    state: run.state,
    startedAt: run.startedAt,
    seconds: run.finishedAt === null ? null : (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000,
    counts: run.counts,
    error: run.error?.message ?? null,
    step: run.step,
  }))
}

/** The timeline, newest first; of one order number or SKU where given. */
export async function activityOf({ unitOfWork }: Services, connectionId: ConnectionId, search: string, limit = 100) {
  const rows = await unitOfWork.read(connectionId, (r) => r.activity.find({ limit, ...(search ? { search } : {}) }))
  return rows.map(({ id, at, label, result, code, message }) => ({ id, at, label, result, code, message }))
}

/** What needs a person, each with its advice. */
export async function problemsOf({ unitOfWork }: Services, connectionId: ConnectionId) {
  const problems = await unitOfWork.read(connectionId, (r) => r.problems.open())
  return problems.map(({ id, label, code, message, openedAt, subjectKind, subjectId, details }) => {
    const { title, advice } = textOf(code)
    return { id, code, title, label, message, advice, openedAt, subjectKind, subjectId, details }
  })
}
