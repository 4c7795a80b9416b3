import type { ConnectionId } from '../domain/ids.ts'

/** Wakes a worker for a connection. What is to be done lies in the request table; this only says "there is something" (DESIGN 3, Queue). */
export interface JobQueue {
  wake(connectionId: ConnectionId, options?: { readonly notBefore?: number }): Promise<void>
}
