import { createHmac, timingSafeEqual } from 'node:crypto'
import { type ConnectionId, id, newRequest } from '@connect/core'
import type { Queue } from '@connect/database/queue'
import type { Request, Response } from 'express'
import { z } from 'zod'
import type { Services } from '../services/services.ts'
import { signalSecret } from '../services/signal-secret.ts'

const signalBody = z.object({ id: z.string(), type: z.string() })
const oldestSeconds = 300

/** "Look", says the warehouse: verified over the raw body first, then the request is stored and the connection woken, then 200. */
export function receiveWarehouseSignal(services: Services, queue: Queue) {
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
    const connection = await services.directory.byId(connectionId)
    const stockOnly = parsed.data.type === 'inventory.changed'
    const wanted =
      connection?.state === 'active' &&
      connection.settings.syncInterval !== null &&
      !(stockOnly && connection.settings.exportStock !== 'continuous')
    if (wanted && parsed.data.type !== 'item.changed') {
      const kind = stockOnly ? 'export_inventory' : 'export_shipments'
      await services.unitOfWork.transaction(connectionId, (r) =>
        r.requests.add(newRequest(services, { kind, trigger: 'signal', slot: '' })),
      )
      await queue.wake(connectionId)
    }
    response.status(200).end()
  }
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
