import { type Rejected, rejected, type Transport } from '@connect/core'
import { type Reply, sendOnce } from '@connect/http'
import { z } from 'zod'
import { readTold } from '../client/problem.ts'
import { isRedirect, placeOf, seenPage } from '../client/seen-page.ts'
import { isEncrypted, restAddressOf } from '../protocol/rest-address.ts'
import { storeKeyOf, webAddress } from '../protocol/store-key.ts'
import { classifyRest } from '../rest/classify.ts'
import { plainRequest } from '../rest/request.ts'

export interface ProbeRequest {
  /** As a person typed it. */
  readonly address: string
  readonly transport: Transport
  readonly allowPlainHttp: boolean
}

/** A WordPress site with WooCommerce. */
export interface ProbedStore {
  readonly kind: 'store'
  readonly storeKey: string
  readonly name: string
  /** Without a slash at the end. */
  readonly home: string
  readonly rest: string
  /** false: with plain permalinks, where the store looks at no key of its REST API. The plugin works there. */
  readonly permalinks: boolean
  /** Our plugin is active there. */
  readonly plugin: boolean
  readonly shipmentTracking: boolean
}

/** What is at an address: at most two requests, none with a key. */
export async function probeStore(request: ProbeRequest): Promise<ProbedStore | Rejected> {
  const url = webAddress(request.address)
  const rest = restAddressOf(request.address)
  const storeKey = storeKeyOf(request.address)
  if (url === null || rest === null || storeKey === null) return rejected('intellitrack_address', 'That is not the address of a web site.')
  if (!isEncrypted(rest, request.allowPlainHttp))
    return rejected('store_not_encrypted', 'The address begins with http: the store has to be reached by https.')
  const home = rest.replace(/\/wp-json\/$/, '')
  const pretty = await indexAt(request.transport, rest)
  if (pretty.kind === 'index') return storeOf(pretty.index, { storeKey, home, rest, permalinks: true })
  if (pretty.kind === 'broken') return rejected('intellitrack_unreachable', `The store could not be reached: ${pretty.reason}.`)
  if (isRedirect(pretty.reply))
    return rejected(
      'intellitrack_address',
      `The site is at ${placeOf(pretty.reply.headers['location'])}: give the address that it has there.`,
    )
  const plain = `${home}/?rest_route=/`
  const other = await indexAt(request.transport, plain)
  if (other.kind === 'index') return storeOf(other.index, { storeKey, home, rest: plain, permalinks: false })
  return rejected('store_answers_page', `${seenPage(pretty.reply)} is at ${rest}: no REST API of WordPress was found.`)
}

async function indexAt(transport: Transport, url: string) {
  const sent = await sendOnce(transport, { ...plainRequest('GET', url), timeout: 20_000 }, (reply) => classifyRest(reply, 0))
  if (sent.kind === 'broken') return { kind: 'broken', reason: sent.reason } as const
  const read = index.safeParse(readTold(sent.reply.body).json)
  return read.success && sent.verdict.action === 'ok'
    ? ({ kind: 'index', index: read.data } as const)
    : ({ kind: 'other', reply: sent.reply satisfies Reply } as const)
}

const index = z.object({ name: z.string().catch(''), namespaces: z.array(z.string()) })

function storeOf(
  { name, namespaces }: z.infer<typeof index>,
  place: Pick<ProbedStore, 'storeKey' | 'home' | 'rest' | 'permalinks'>,
): ProbedStore | Rejected {
  if (!namespaces.includes('wc/v3'))
    return rejected('intellitrack_address', 'WordPress is there, but WooCommerce is not, or is switched off.')
  return {
    kind: 'store',
    name,
    ...place,
    plugin: namespaces.includes('intellitrack/v1'),
    shipmentTracking: namespaces.includes('wc-shipment-tracking/v3'),
  }
}
