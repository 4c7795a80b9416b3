import { randomBytes } from 'node:crypto'
import { barePage, type NoticeWords, noticeBody } from '@connect/store-app'
import type { Response } from 'express'
import { woocommerceApp } from '../app-identity.ts'
import { pageHeaders } from '../headers/page-headers.ts'
import { look } from './look.ts'

export interface PageWords {
  readonly title: string
  /** HTML below the title. */
  readonly body: (nonce: string) => string
}

export const newNonce = (): string => randomBytes(18).toString('base64')

/** Sends a page that the server draws whole, with a nonce of its own. */
export function sendPage(response: Response, status: number, { title, body }: PageWords): void {
  const nonce = newNonce()
  const html = barePage({ app: woocommerceApp.name, title, look, body: body(nonce) }, nonce)
  response.status(status).set(pageHeaders(nonce)).type('html').send(html)
}

export const sendNotice = (response: Response, status: number, words: NoticeWords): void =>
  sendPage(response, status, { title: words.title, body: () => noticeBody(words) })
