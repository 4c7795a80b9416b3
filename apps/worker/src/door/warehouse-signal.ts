import { createHmac, timingSafeEqual } from 'node:crypto'
import { type ConnectionId, type ConnectionRecord, id, newRequest, nextInRange } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Services } from '../services/services.ts'
import { signalSecret } from '../services/signal-secret.ts'

const signalBody = z.object({ id: z.string(), type: z.string() })
const oldestSeconds = 300

/** "Look", says the warehouse: verified over the raw body first, then the request is stored and the connection woken, then 200. */
export function receiveWarehouseSignal(services: Services, queue: Pick<Queue, 'wake'>) {
  return async (request: Request, response: Response): Promise<void> => {
    const connectionId = id<ConnectionId>(String(request.params['connectionId']))
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    const secret = await signalSecret(services, connectionId)
    if (secret === null || !signed(secret, body, String(request.headers['x-intellitrack-signature'] ?? ''), services.clock.now())) {
      response.status(401).end()
      return
    }
    const parsed = signalBody.safeParse(json(body))
    if (!parsed.success) {
      response.status(400).end()
      return
    }
    const kind = kindFor(await services.directory.byId(connectionId), parsed.data.type)
    if (kind) {
      await services.unitOfWork.transaction(connectionId, async (r) => {
        const { settings, timeZone } = await r.connection.get()
        const now = services.clock.now()
        const at = nextInRange(settings.syncTimeRange, timeZone, now)
        const notBefore = at > now ? new Date(at).toISOString() : null
        await r.requests.add(newRequest(services, { kind, trigger: 'signal', slot: '', notBefore }))
      })
      await queue.wake(connectionId)
    }
    response.status(200).end()
  }
}

/** Signals are automatic syncing (SH-14): the run that one asks for, or null. */
function kindFor(connection: ConnectionRecord | null, type: string): 'export_shipments' | 'export_inventory' | null {
  if (connection?.state !== 'active' || connection.settings.syncInterval === null || type === 'item.changed') return null
  if (type !== 'inventory.changed') return 'export_shipments'
  return connection.settings.exportStock === 'continuous' ? 'export_inventory' : null
}

/** `t=<epoch seconds>,v1=<hex hmac-sha256 of "t.body">`, at most five minutes old. */
export function signed(secret: string, body: Uint8Array, header: string, now: number): boolean {
  const [, time, hex] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
  if (!time || !hex || Math.abs(now / 1000 - Number(time)) > oldestSeconds) return false
  const wanted = createHmac('sha256', secret).update(`${time}.`).update(body).digest()
  return timingSafeEqual(wanted, Buffer.from(hex, 'hex'))
}

function json(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}
