import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Admin } from '@connect/core'
import { adminOf, fileHeaders, previewFile, Refusal, screenNamed } from '@connect/store-app'
import type { Request, Response } from 'express'
import { bigcommerceApp } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { dataHeaders } from '../headers/answer-policy.ts'
import { sessionOver } from '../pages/notices.ts'
import { admit } from '../session/admit.ts'
import { openStore } from '../store/open-store.ts'
import { postedForm } from './posted-form.ts'

/** A screen's data, or what became of a click, for whom the session token names; nothing else in the request says who asks. */
export async function api(parts: Composition, request: Request, response: Response): Promise<void> {
  response.set(dataHeaders)
  const admin = await recognised(parts, request, response)
  if (!admin) throw new Refusal(401, sessionOver)
  const name = String(request.params['screen'])
  const query = new URL(request.originalUrl, 'http://app.invalid').searchParams
  if (name === 'preview.csv') return sendFile(request, response, admin, query)
  const screen = screenNamed(name)
  if (!screen) throw new Refusal(404, 'There is no such screen.')
  if (request.method === 'GET') return void response.json(await screen.load(admin, query))
  if (!screen.act) throw new Refusal(405, 'Nothing is done on this screen.')
  response.json(await screen.act(admin, postedForm(parts, request)))
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

/** Sent while it is read. */
async function sendFile(request: Request, response: Response, admin: Admin, query: URLSearchParams): Promise<void> {
  const file = request.method === 'GET' ? await previewFile(admin, query) : null
  if (!file) throw new Refusal(404, 'There is no such file.')
  response.set(fileHeaders(file))
  await pipeline(Readable.from(file.parts), response)
}
