import type { Clock, Random } from '../ports/environment.ts'
import type { Repositories } from '../ports/repositories.ts'
import type { ConnectionRecord } from '../records/connection.ts'

/** What somebody does to a connection by hand needs the clock and an id, no parties. */
export interface ByHand {
  readonly clock: Clock
  readonly random: Random
}

/** A line in the connection's timeline for what a person did, or what happens without a run. */
export const addNote = (
  { clock, random }: ByHand,
  r: Repositories,
  connection: Pick<ConnectionRecord, 'id' | 'storeName'>,
  code: string,
  message: string,
): Promise<void> =>
  r.activity.add([
    {
      id: random.uuid(),
      at: new Date(clock.now()).toISOString(),
      runId: null,
      subjectKind: 'connection',
      subjectId: connection.id,
      label: connection.storeName,
      result: 'note',
      code,
      message,
    },
  ])
