import { screenWords, Unavailable } from '@connect/core'
import { Refusal } from '@connect/store-app'
import type { NextFunction, Request, Response } from 'express'
import type { Composition } from '../composition.ts'
import { dataHeaders } from '../headers/answer-policy.ts'
import { notices } from '../pages/notices.ts'
import { sendNotice } from '../pages/send-page.ts'

/** What was thrown while a request was answered: a sentence for whoever asked, and what it was for the log. */
export const failed =
  (parts: Composition) =>
  (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const { status, message } = answerTo(error)
    if (status === 500 && !response.destroyed) parts.log.error('A request could not be answered', { path: request.path, cause: error })
    // Half of it is out: the connection is cut, so that nobody takes it for the whole.
    if (response.headersSent) next(error)
    else if (request.path.startsWith('/api/')) response.set(dataHeaders).status(status).json({ message })
    else sendNotice(parts, response, status, notices.broken)
  }

function answerTo(error: unknown): { readonly status: number; readonly message: string } {
  if (error instanceof Refusal) return { status: error.status, message: error.message }
  if (error instanceof Unavailable) return { status: 503, message: error.message }
  // Of express: a body that is too large or cut off, an address that cannot be decoded.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) return { status, message: 'This screen has no such form.' }
  return { status: 500, message: screenWords.broken.text }
}
