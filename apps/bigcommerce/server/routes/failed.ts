import { dataHeaders, failedBy } from '@connect/store-app'
import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'

/** A sentence for whoever asked. */
export const failed = (parts: Composition) =>
  failedBy(parts.log, ({ status, message }, request: Request, response: Response) => {
    if (request.path.startsWith('/api/')) response.set(dataHeaders).status(status).json({ message })
    else sendNotice(parts, response, status, notices.broken)
  })
