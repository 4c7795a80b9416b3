import { dataHeaders, failedBy } from '@connect/store-app'
import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'
import { refuse } from '../signed/refuse.ts'

/** A sentence for whoever asked, in the words of who that is. */
export const failed = ({ log }: Composition) =>
  failedBy(log, ({ status, message }, request: Request, response: Response) => {
    if (request.path.startsWith('/plugin/'))
      refuse(response, { code: status === 500 ? 'intellitrack_failed' : 'intellitrack_screen', message, data: { status } })
    else if (/^\/(?:api|wc-auth\/callback|webhooks)(?:\/|$)/.test(request.path)) response.set(dataHeaders).status(status).json({ message })
    else sendNotice(response, status, notices.broken)
  })
