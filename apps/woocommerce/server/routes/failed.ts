import { answerTo, dataHeaders } from '@connect/store-app'
import type { NextFunction, Request, Response } from 'express'
import type { Composition } from '../composition.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'
import { refuse } from '../signed/refuse.ts'

/** What was thrown while a request was answered: a sentence for whoever asked, in the words of who that is, and what it was for the log. */
export const failed =
  (parts: Composition) =>
  (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const { status, message } = answerTo(error)
    if (status === 500 && !response.destroyed) parts.log.error('A request could not be answered', { path: request.path, cause: error })
    // Half of it is out: the connection is cut, so that nobody takes it for the whole.
    if (response.headersSent) next(error)
    else if (request.path.startsWith('/plugin/'))
      refuse(response, { code: status === 500 ? 'intellitrack_failed' : 'intellitrack_screen', message, data: { status } })
    else if (/^\/(?:api|wc-auth\/callback|webhooks)(?:\/|$)/.test(request.path)) response.set(dataHeaders).status(status).json({ message })
    else sendNotice(response, status, notices.broken)
  }
