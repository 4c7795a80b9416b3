import { type Clock, type Random, type Rejected, rejected, type Transport } from '@connect/core'
import { parseJson, sendOnce } from '@connect/http'
import { classifyPlugin } from '../plugin/classify.ts'
import { SHORT, signedRequest } from '../plugin/client.ts'
import { helloAnswer } from '../protocol/documents/messages.ts'
import { isEncrypted } from '../protocol/rest-address.ts'
import { helloProof } from '../protocol/signed-text.ts'
import type { PluginKey } from '../protocol/store-access.ts'
import { sameBytes } from '../protocol/verify.ts'

export interface HelloRequest {
  readonly rest: string
  readonly key: PluginKey
  readonly transport: Transport
  readonly clock: Clock
  readonly random: Random
  readonly allowPlainHttp: boolean
}

/** Whether the site at an address holds a key: only that one can prove it (docs/plugin-protocol.md, 2). */
export async function sayHello(request: HelloRequest): Promise<{ readonly kind: 'proven'; readonly plugin: string } | Rejected> {
  const { rest, key, transport, clock, random, allowPlainHttp } = request
  if (!isEncrypted(rest, allowPlainHttp)) return rejected('intellitrack_not_encrypted', 'The store is not reached by HTTPS.')
  const challenge = random.uuid().replaceAll('-', '').toLowerCase()
  const asked = signedRequest(request, { kind: 'plugin', rest, key }, { route: 'hello', body: { challenge }, timeout: SHORT })
  const sent = await sendOnce(transport, asked, (reply) => classifyPlugin(reply, clock.now()))
  if (sent.kind === 'broken') return rejected('intellitrack_unreachable', `The store could not be reached: ${sent.reason}.`)
  if (sent.verdict.action !== 'ok')
    return rejected('intellitrack_unreachable', `The store did not answer as it should: ${sent.verdict.reason}.`)
  const read = helloAnswer.safeParse(parseJson(sent.reply.body))
  const proof = read.success ? Buffer.from(read.data.proof, 'base64') : Buffer.alloc(0)
  if (!read.success || !sameBytes(Buffer.from(helloProof(key.secret, challenge), 'base64'), proof))
    return rejected('intellitrack_unreachable', 'The site at that address is not the one that asks to be connected.')
  return { kind: 'proven', plugin: read.data.plugin }
}
