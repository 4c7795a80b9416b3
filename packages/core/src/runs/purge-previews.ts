import type { ConnectionId } from '../domain/ids.ts'
import type { Clock } from '../ports/environment.ts'
import type { UnitOfWork } from '../ports/repositories.ts'

const keptMs = 24 * 3_600_000

/** A preview that began before this instant is out of date: its list goes, its line among the runs stays. */
export const previewsKeptSince = ({ now }: { readonly now: number }): string => new Date(now - keptMs).toISOString()

export const purgePreviews = ({ clock }: { readonly clock: Clock }, unitOfWork: UnitOfWork, connectionId: ConnectionId): Promise<void> =>
  unitOfWork.transaction(connectionId, (r) => r.plannedWrites.purge(previewsKeptSince({ now: clock.now() })))
