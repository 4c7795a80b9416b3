import { type Response, Router } from 'express'
import { z } from 'zod'
import type { Api } from '../handle.ts'
import { faultInput } from './faults.ts'

/**
 * The fault panel of the sandbox, under `/_control`; never mounted in production.
 * GET/POST/DELETE faults, GET/DELETE calls, GET signals, POST revoke-key {name}.
 */
export function controlRouter({ faults, calls, warehouse }: Api): Router {
  const router = Router()
  router.get('/faults', (_, response) => void response.json({ faults: faults.list() }))
  router.post('/faults', (request, response) => {
    const input = faultInput.safeParse(parsed(request.body))
    if (input.success) response.status(201).json(faults.add(input.data))
    else refuse(response, 400, z.prettifyError(input.error))
  })
  router.delete('/faults', (_, response) => {
    faults.clear()
    response.status(204).end()
  })
  router.delete('/faults/:id', (request, response) => {
    if (faults.remove(request.params.id)) response.status(204).end()
    else refuse(response, 404, `There is no fault ${request.params.id}.`)
  })
  router.get('/calls', (_, response) => void response.json({ counts: calls.counts(), calls: calls.list() }))
  router.delete('/calls', (_, response) => {
    calls.clear()
    response.status(204).end()
  })
  router.get('/signals', (_, response) => void response.json({ waiting: warehouse.tables.deliveries.size }))
  router.post('/revoke-key', async (request, response) => {
    const input = z.strictObject({ name: z.string() }).safeParse(parsed(request.body))
    if (!input.success) return refuse(response, 400, z.prettifyError(input.error))
    const key = [...warehouse.tables.storeKeys.values()].find(({ name, revokedAt }) => name === input.data.name && revokedAt === null)
    if (!key) return refuse(response, 404, `There is no Store Key ${input.data.name} in use.`)
    await warehouse.transact(() => warehouse.commands.revokeStoreKey(key.divisionId, key.id))
    response.status(204).end()
  })
  return router
}

const refuse = (response: Response, status: number, message: string): void => void response.status(status).json({ message })

function parsed(body: unknown): unknown {
  try {
    return JSON.parse(String(body || '{}'))
  } catch {
    return undefined
  }
}
