import { adminOf, answerScreen, dataHeaders, Refusal, sendFile } from '@connect/store-app'
import type { Request, Response } from 'express'
import { woocommerceApp } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { sessionOver } from '../pages/notices.ts'
import { admit } from '../session/admit.ts'
import { openStore } from '../store/open-store.ts'
import { postedForm } from './typed.ts'

/** A screen's data, or what became of a click, for whom the browser's session names; nothing else in the request says who asks. */
export async function api(parts: Composition, request: Request, response: Response): Promise<void> {
  response.set(dataHeaders)
  const admitted = await admit(parts, request)
  if (!admitted) throw new Refusal(401, sessionOver)
  const { connection, person } = admitted
  const admin = adminOf(parts, { app: woocommerceApp, connection, person, store: () => openStore(parts, connection) })
  const answer = await answerScreen(admin, {
    name: String(request.params['screen']),
    method: request.method,
    query: new URL(request.originalUrl, parts.origin).searchParams,
    form: () => postedForm(parts, request),
  })
  if (answer.kind === 'file') await sendFile(response, answer.file)
  else response.json(answer.data)
}
