import { lastingToken } from '@connect/database/secrets'
import { createSigner, readAccess, routeAddress } from '@connect/woocommerce'
import { type ConnectionId, id } from '../../../packages/core/src/index.ts'
import { type Live, noted } from './live.ts'

/** Sends this body to a route of the plugin, signed with the connection's key, and gives what the store answers. */
export async function sendAgain({ machine, notes }: Live, route: string, body: string): Promise<unknown> {
  const { credentials, clock, random, transport } = machine.services
  const access = readAccess(
    await lastingToken(credentials, id<ConnectionId>(noted(notes.connectionId, 'connection')), 'connect the store again')(),
  )
  if (access?.kind !== 'plugin') throw new Error('The store is not connected by the plugin')
  const target = `/intellitrack/v1/${route}`
  const response = await transport.send({
    ...{ method: 'POST', url: routeAddress(access.rest, target), body, timeout: 60_000 },
    headers: { 'content-type': 'application/json; charset=utf-8', ...createSigner(access.key, { clock, random }).sign(target, body) },
  })
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${route} was answered ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text)
}
