import type { Request, RequestHandler } from 'express'
import { z } from 'zod'
import { OperationError } from '../operations/operation-error.ts'
import { UnknownConnection } from '../services/services.ts'

/** A route that answers with what the work gives, or says in words why it cannot be done; anything else thrown is the door's to answer. */
export function answering(work: (request: Request) => Promise<unknown>): RequestHandler {
  return async (request, response) => {
    try {
      response.json((await work(request)) ?? {})
    } catch (error) {
      if (error instanceof OperationError) {
        const fields = error.fields.length > 0 ? { fields: error.fields } : {}
        response.status(error.status).json({ error: error.message, ...fields })
      } else if (error instanceof UnknownConnection) response.status(404).json({ error: error.message })
      else if (error instanceof z.ZodError) response.status(400).json({ error: z.prettifyError(error) })
      else throw error
    }
  }
}
