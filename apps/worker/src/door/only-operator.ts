import { createHash, timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'

const digestOf = (text: string) => createHash('sha256').update(text).digest()

/** Lets in whoever bears the operator's token; compared in constant time. */
export function onlyOperator(token: string) {
  const wanted = digestOf(`Bearer ${token}`)
  return (request: Request, response: Response, next: NextFunction): void => {
    if (timingSafeEqual(wanted, digestOf(request.headers.authorization ?? ''))) next()
    else response.status(401).json({ error: 'The operator token is missing or wrong' })
  }
}
