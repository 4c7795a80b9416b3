import { Unavailable } from '@connect/core'
import { redirect } from '@remix-run/node'
import type { Composition } from '../composition.server.ts'
import { createTurns } from '../shopify/turns.server.ts'
import { readVisitor, type Visitor } from './visitor.server.ts'

const oneAfterAnother = createTurns()

/**
 * Who asks, by the session token of the embedded page (reference 1.3); the first time it is exchanged for the shop's access. Throws the Response
 * that Shopify expects otherwise: to the bounce page, or 401 with X-Shopify-Retry-Invalid-Session-Request, for a new token; 401 and 403 where
 * another would not help. Of one shop one after another: loaders that run side by side would each exchange.
 */
export async function authenticated({ library, log }: Pick<Composition, 'library' | 'log'>, request: Request): Promise<Recognised> {
  const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? new URL(request.url).searchParams.get('id_token')
  const claimed = readVisitor(request, token)
  // Before the library looks: it would exchange a token of one shop at the address of another.
  if (claimed === 'foreign') throw new Response(refused, { status: 401 })
  let accessToken: string | null
  try {
    const { session } = await oneAfterAnother(claimed?.shop ?? 'nobody', () => library.authenticate(request, token))
    accessToken = session.accessToken ?? null
  } catch (error) {
    throw answerTo(error, log)
  }
  // The library has checked what it was read from.
  if (!claimed) throw new Response(refused, { status: 401 })
  return { ...claimed, accessToken }
}

/** With the shop's access as the session had it: what is asked of the shop for this request need not look it up again. */
export interface Recognised extends Visitor {
  readonly accessToken: string | null
}

/** What the library throws, with a sentence where a person would see nothing. */
function answerTo(error: unknown, log: Composition['log']): unknown {
  if (error instanceof Response) return error.status === 500 ? new Response(notGranted, { status: 403 }) : error
  if (error instanceof Unavailable) return new Response(error.message, { status: 503 })
  // An address that is none: its host or shop is made up.
  if (error instanceof TypeError && 'code' in error && error.code === 'ERR_INVALID_URL') return redirect('/auth/login')
  if (error instanceof Error && /^Invalid(Shop|Host|Jwt)/.test(error.constructor.name)) return new Response(refused, { status: 401 })
  log.error('A visitor could not be recognised', { cause: error })
  return error
}

const refused = 'This page is not for this store. Open the app from your Shopify admin, under Apps.'
const notGranted =
  'Shopify did not give the app access to this store. Open the app again from your Shopify admin; if that does not help, install it again.'
