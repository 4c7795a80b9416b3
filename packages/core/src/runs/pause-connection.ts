import { already, applied, type Outcome, rejected } from '../domain/outcome.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { ConnectionRecord, ConnectionState } from '../records/connection.ts'
import { requestCancel } from './cancel-run.ts'
import { addNote, type ByHand } from './notes.ts'

interface Change {
  readonly from: ConnectionState
  readonly to: ConnectionState
  readonly code: string
  readonly said: string
}

const pause: Change = {
  from: 'active',
  to: 'paused',
  code: 'connection_paused_by',
  said: 'paused the connection; nothing runs until it is resumed',
}
const resume: Change = { from: 'paused', to: 'active', code: 'connection_resumed_by', said: 'resumed the connection' }

/** Nothing runs any more until it is resumed; a run that is under way stops at its next step. What is asked for meanwhile waits. */
export async function pauseConnection(byHand: ByHand, r: Repositories, by: string): Promise<Outcome<ConnectionRecord>> {
  const outcome = await change(byHand, r, pause, by)
  if (outcome.kind === 'applied') for (const run of await r.runs.running()) await requestCancel(byHand, r, run)
  return outcome
}

/** Goes on where it was: what the schedule missed comes once, and what was asked for is due. */
export const resumeConnection = (byHand: ByHand, r: Repositories, by: string): Promise<Outcome<ConnectionRecord>> =>
  change(byHand, r, resume, by)

async function change(byHand: ByHand, r: Repositories, { from, to, code, said }: Change, by: string): Promise<Outcome<ConnectionRecord>> {
  const connection = await r.connection.get()
  if (connection.state === to) return already(connection)
  if (connection.state !== from)
    return rejected(
      `connection_not_${from}`,
      `${connection.storeName} is ${stateWords[connection.state]}; only one that is ${from} can be.`,
    )
  const changed = { ...connection, state: to }
  await r.connection.put(changed)
  await addNote(byHand, r, connection, code, `${by} ${said}`)
  return applied(changed)
}

const stateWords: Readonly<Record<ConnectionState, string>> = {
  setup: 'still being set up',
  active: 'active',
  paused: 'paused',
  disconnected: 'disconnected from its store',
}
