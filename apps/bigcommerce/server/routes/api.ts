import type { Admin } from '@connect/core'
import { adminOf, answerScreen, dataHeaders, Refusal, sendFile } from '@connect/store-app'
import type { Request, Response } from 'express'
import { bigcommerceApp } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { sessionOver } from '../pages/notices.ts'
import { admit } from '../session/admit.ts'
import { openStore } from '../store/open-store.ts'
import { postedForm } from './posted-form.ts'

/** A screen's data, or what became of a click, for whom the session token names; nothing else in the request says who asks. */
export async function api(parts: Composition, request: Request, response: Response): Promise<void> {
  response.set(dataHeaders)
  const admin = await recognised(parts, request, response)
  if (!admin) throw new Refusal(401, sessionOver)
  const answer = await answerScreen(admin, {
    name: String(request.params['screen']),
    method: request.method,
    query: new URL(request.originalUrl, 'http://app.invalid').searchParams,
    form: () => postedForm(parts, request),
  })
  if (answer.kind === 'file') await sendFile(response, answer.file)
  else response.json(answer.data)
}

/** Looks the person up again each time, and gives them a newer token in time. null: their session is over. */
async function recognised(parts: Composition, request: Request, response: Response): Promise<Admin | null> {
  const [, token] = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '') ?? []
  const read = token ? await parts.sessions.read(token) : null
  const admitted = read && (await admit(parts, read.session))
  if (!admitted) return null
  const newer = read.isOld ? await parts.sessions.mint(read.session) : null
  if (newer) response.set('x-session-token', newer)
  const { connection, person } = admitted
  return adminOf(parts, { app: bigcommerceApp, connection, person, store: () => openStore(parts, connection) })
}
