import { randomBytes } from 'node:crypto'
import type { NoticeWords } from '@connect/store-app'
import type { Response } from 'express'
import type { Composition } from '../composition.ts'
import { pageHeaders } from '../headers/answer-policy.ts'
import { noticePage } from './notice-page.ts'

type Parts = Pick<Composition, 'environment'>

/** Sends a page that is made with a nonce of its own. */
export function sendPage({ environment }: Parts, response: Response, status: number, make: (nonce: string) => string): void {
  const nonce = randomBytes(18).toString('base64')
  response.status(status).set(pageHeaders(environment, nonce)).type('html').send(make(nonce))
}

export const sendNotice = (parts: Parts, response: Response, status: number, words: NoticeWords): void =>
  sendPage(parts, response, status, (nonce) => noticePage(words, nonce))
