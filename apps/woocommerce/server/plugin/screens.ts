import { parseJson } from '@connect/http'
import { adminOf, answerScreen, dataHeaders, formOf, Refusal, sendFile } from '@connect/store-app'
import { screenMessage } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { woocommerceApp } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { knownPerson } from '../people/known-person.ts'
import { invalid, refuse } from '../signed/refuse.ts'
import { signedCall } from '../signed/signed-call.ts'
import { onBack } from '../store/away.ts'
import { openStore } from '../store/open-store.ts'

/** A screen, or a click on it, of somebody whom the plugin has let in and WordPress names. */
export async function screens(parts: Composition, request: Request, response: Response): Promise<void> {
  const call = await signedCall(parts, request, response)
  if (!call) return
  const read = screenMessage.safeParse(parseJson(new TextDecoder().decode(call.body)))
  if (!read.success) return refuse(response, invalid(read.error.issues[0]?.path.join('.') ?? ''))
  const { method, query, form, person: named } = read.data
  const connection = await onBack(parts, call.connection, call.signedAt)
  const person = await knownPerson(parts, connection.id, named)
  const admin = adminOf(parts, { app: woocommerceApp, connection, person, store: () => openStore(parts, connection) })
  const answer = await answerScreen(admin, {
    name: String(request.params['screen']),
    method,
    query: new URLSearchParams(query),
    form: () => formOf(posted(form)),
  })
  response.set(dataHeaders)
  if (answer.kind === 'file') await sendFile(response, answer.file)
  else response.json(answer.data)
}

function posted(form: string | null | undefined): string {
  if (typeof form !== 'string') throw new Refusal(400, 'This screen has no such form.')
  return form
}
