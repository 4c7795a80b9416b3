import type { ConnectionRecord } from '../records/connection.ts'
import type { RunContext } from './context.ts'
import { type ProblemDraft, setProblems } from './problems.ts'

/** A run that may not begin, or not go on: something must come first. `code` is in the catalogue, `message` names what is missing. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Opens it as a problem of the connection, then ends the run with it. A dry run changes nothing and only ends. */
export async function refuse(context: RunContext, connection: ConnectionRecord, refusal: Refused): Promise<never> {
  if (context.mode === 'perform') {
    const problem: ProblemDraft = {
      subjectKind: 'connection',
      subjectId: context.connectionId,
      label: connection.storeName,
      code: refusal.code,
      message: refusal.message,
    }
    const scope = { kind: 'connection', codes: [refusal.code] } as const
    await context.unitOfWork.transaction(context.connectionId, (r) => setProblems(context, r, [context.connectionId], [problem], scope))
  }
  throw refusal
}

/** What stood in the way does so no longer: closes those problems of the connection. */
export async function noLongerRefused(context: RunContext, codes: readonly string[]): Promise<void> {
  if (context.mode !== 'perform') return
  const scope = { kind: 'connection', codes } as const
  await context.unitOfWork.transaction(context.connectionId, (r) => setProblems(context, r, [context.connectionId], [], scope))
}
