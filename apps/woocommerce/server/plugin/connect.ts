import { type Rejected, rejected } from '@connect/core'
import { findKeyHolder, spendNonce } from '@connect/database'
import { isPrivateRefusal, parseJson } from '@connect/http'
import { connectionOf, dataHeaders, readBody, unread } from '@connect/store-app'
import { type ConnectMessage, connectMessage, type PairingCheck, sayHello } from '@connect/woocommerce'
import type { Request, Response } from 'express'
import { platform } from '../app-identity.ts'
import type { Composition } from '../composition.ts'
import { invalid, type ProtocolRefusal, refuse, tooLarge } from '../signed/refuse.ts'
import { type JudgedStore, judgedStore, privateAddress } from '../store/judged-store.ts'
import { keepAccess } from '../store/keep-access.ts'
import { keptAccess } from '../store/kept-access.ts'

const largestBody = 64 * 1024

/**
 * A plugin asks to be connected (docs/plugin-protocol.md, 2). Two proofs together: the code, which was given for that address, and the answer of the
 * site at that address, which only whoever made the key can give. The store is asked nothing before the code is looked at.
 */
export async function connect(parts: Composition, request: Request, response: Response): Promise<void> {
  const body = await readBody(unread(request), largestBody)
  if (!body) return refuse(response, tooLarge)
  const read = connectMessage.safeParse(parseJson(new TextDecoder().decode(body)))
  if (!read.success) return refuse(response, invalid(read.error.issues[0]?.path.join('.') ?? ''))
  const done = await connected(parts, read.data)
  if ('storeKey' in done) return void response.set(dataHeaders).json({ connected: true, storeKey: done.storeKey })
  parts.log.warn('A store was not connected', { code: done.code, home: read.data.store.home.slice(0, 200), reason: done.message })
  refuse(response, done)
}

async function connected(
  parts: Composition,
  { code, key, store }: ConnectMessage,
): Promise<{ readonly storeKey: string } | ProtocolRefusal> {
  const judged = judgedStore(parts, store)
  if (judged.kind === 'rejected') return refusalOf(judged)
  const { storeKey } = judged
  const check = parts.pairing.check(code, storeKey)
  if (check.kind !== 'good') return badCode(check, storeKey)
  const holder = await findKeyHolder(parts.database.prisma, parts.vault, platform, key.id)
  if (holder && holder.connection.storeKey !== storeKey)
    return invalid('key.id', 'This key is another store’s: disconnect here, then connect again.')
  const hello = await sayHello({ rest: judged.rest, key, ...parts })
  if (hello.kind === 'rejected') return refusalOf(isPrivateRefusal(hello.message) ? privateAddress(storeKey) : hello)
  const connectionId = await connectionOf(parts, { platform, storeKey })
  if (!(await spendNonce(parts.database.prisma, connectionId, `pairing ${check.plain}`, check.expiresAt)))
    return (await isConnected(parts, judged, key)) ? { storeKey } : badCode({ kind: 'spent' }, storeKey)
  await keepAccess(parts, { storeKey, name: store.name, access: { kind: 'plugin', rest: judged.rest, key } })
  return { storeKey }
}

/** The same request once more, whose answer did not arrive. */
async function isConnected(parts: Composition, { storeKey }: JudgedStore, key: ConnectMessage['key']): Promise<boolean> {
  const access = await keptAccess(parts, await connectionOf(parts, { platform, storeKey }))
  return access?.kind === 'plugin' && access.key.id === key.id && access.key.secret === key.secret
}

function badCode({ kind }: PairingCheck | { readonly kind: 'spent' }, storeKey: string): ProtocolRefusal {
  const next = `Get a new one for ${storeKey}.`
  const cause =
    kind === 'over'
      ? 'The pairing code is more than 15 minutes old.'
      : kind === 'spent'
        ? 'The pairing code was used before.'
        : `The pairing code is not one for ${storeKey}: it is mistyped, or was given for another address.`
  return refusalOf(rejected('intellitrack_code', `${cause} ${next}`))
}

const refusalOf = ({ code, message }: Rejected): ProtocolRefusal => ({ code, message, data: { status: statusOf(code) } })

/** 502: the store's side; 403: not with this code; 400: not so. */
const statusOf = (code: string): number => (code === 'intellitrack_unreachable' ? 502 : code === 'intellitrack_code' ? 403 : 400)
