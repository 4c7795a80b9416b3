import {
  basic,
  oauthSignature,
  rehearseSite,
  type SiteRehearsal,
  sessionCookie,
} from '../../../packages/simulators/src/woocommerce/index.ts'
import { differences } from './compare.ts'
import type { RecordedRequest, Recording } from './recording.ts'
import type { Step } from './sequence.ts'

/** How each exchange differed, by its name. */
export type Replayed = ReadonlyMap<string, readonly string[]>

/** Replays steps in their order against a fresh site set up as the recorded one; what a step needs of the clock is read from its answer. */
export async function replay(steps: readonly Step[], recordings: ReadonlyMap<string, Recording>, hpos: boolean): Promise<Replayed> {
  const site = await openRecordedSite(hpos)
  const replayed = await replayOn(site, steps, recordings)
  await site.platform.close()
  return replayed
}

/** The same on a site that is there. */
export async function replayOn(site: SiteRehearsal, steps: readonly Step[], recordings: ReadonlyMap<string, Recording>): Promise<Replayed> {
  const replayed = new Map<string, readonly string[]>()
  for (const step of steps) {
    if (typeof step !== 'string') {
      await step.run(site)
      continue
    }
    const recording = recordings.get(step)
    if (!recording) throw new Error(`There is no recording ${step}`)
    setClock(site, recording)
    replayed.set(step, await compared(site, recording))
  }
  return replayed
}

/** A site set up as the recorded one. */
export async function openRecordedSite(hpos: boolean): Promise<SiteRehearsal> {
  const site = await rehearseSite({ profile: { hpos, fulfillments: true, costOfGoods: true } })
  await site.command('addUser', { role: 'shop_manager' })
  return site
}

/** Everybody's clock is the store's: it never goes back. */
function setClock(site: SiteRehearsal, { name, response }: Recording): void {
  const own = [...JSON.stringify(response.body ?? '').matchAll(/"date_(?:created|modified)_gmt":"([^"]+)"/g)].map(([, one]) =>
    Date.parse(`${one}Z`),
  )
  // A batch takes a while: what it did first tells when it began.
  const later = own.filter((one) => one >= site.now())
  const began = name.endsWith('batch-mixed') && later.length > 0 ? Math.min(...later) : Math.max(0, ...own)
  const at = name.startsWith('auth/') ? RECORDED_SIGNATURES : began
  if (at > site.now()) site.pass(at - site.now())
}

const RECORDED_SIGNATURES = 1_795_188_770_000

async function compared(site: SiteRehearsal, { name, request, response }: Recording): Promise<readonly string[]> {
  const heard = request.url === undefined ? await ask(site, name, request) : await askPage(site, name, request.url)
  const status = heard.status === response.status ? [] : [`status: ${response.status} was recorded, not ${heard.status}`]
  if (request.url !== undefined) return [...status, ...pageDifferences(response.text ?? '', response.location, heard)]
  if (response.body === '') return [...status, ...headerDifferences(response.headers ?? {}, heard.headers)]
  const isJson = (heard.headers['content-type'] ?? '').includes('json')
  const body: unknown = isJson && heard.text !== '' ? JSON.parse(heard.text) : heard.text
  return [...status, ...headerDifferences(response.headers ?? {}, heard.headers), ...differences(response.body, body)]
}

interface Heard {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

function ask(site: SiteRehearsal, name: string, request: RecordedRequest): Promise<Heard> {
  const origin = `${request.scheme ?? 'https'}://store.example`
  const url = signed(name, request.method, `${origin}${request.path}${request.query ? `?${request.query}` : ''}`)
  const authorization = authorizationOf(name, request.auth ?? '')
  const body = bodyOf(request.body)
  const headers = { 'content-type': 'application/json', ...request.headers, ...(authorization === null ? {} : { authorization }) }
  return answered(site, request.method, url, headers, body)
}

async function answered(
  site: SiteRehearsal,
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body = '',
): Promise<Heard> {
  const answer = await site.platform.handle({ method, url, headers, body: new TextEncoder().encode(body) })
  return {
    status: answer.status,
    headers: answer.headers,
    text: typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body),
  }
}

function bodyOf(body: unknown): string {
  if (typeof body === 'string') return body
  const record = body as { readonly update?: unknown } | undefined
  // The recorder kept what was sent as words.
  if (typeof record?.update === 'string')
    return JSON.stringify({ update: Array.from({ length: 101 }, () => ({ id: 11, stock_quantity: 1 })) })
  return body === undefined ? '' : JSON.stringify(body)
}

function authorizationOf(name: string, auth: string): string | null {
  const key = /^Basic \((rw|ro|wo|sub) key\)$/.exec(auth)?.[1]
  if (key) return basic(`ck_${key}`, `cs_${key}`)
  if (name === 'auth/bad-key') return basic('ck_unknown', 'cs_unknown')
  if (name === 'auth/bad-secret') return basic('ck_rw', 'cs_other')
  if (name === 'auth/empty-secret') return basic('ck_rw', '')
  return null
}

/** Keys were rewritten in the recordings, so that what was signed with them is signed anew. */
function signed(name: string, method: string, url: string): string {
  const at = new URL(url)
  if (!at.searchParams.has('oauth_signature') || name.endsWith('bad-signature')) return url
  const algorithm = at.searchParams.get('oauth_signature_method') === 'HMAC-SHA1' ? 'sha1' : 'sha256'
  at.searchParams.set('oauth_signature', oauthSignature('cs_rw', method, url, algorithm))
  return at.href
}

/** A page of the hand-over of keys, asked by whoever asked for it when it was recorded. */
async function askPage(site: SiteRehearsal, name: string, url: string): Promise<Heard> {
  const login = name.endsWith('as-subscriber')
    ? 'subscriber'
    : name.endsWith('not-logged-in') || name.endsWith('plain-http')
      ? null
      : 'admin'
  const headers: Readonly<Record<string, string>> = login === null ? {} : { cookie: sessionCookie(site.context(), login) }
  const asked = name.endsWith('callback-http') ? url.replace('callback_url=https', 'callback_url=http') : url
  site.answer = () => (name.endsWith('callback-answers-500') ? 500 : 200)
  const granted = asked.includes('wc_auth_nonce=NONCE') && !name.endsWith('bad-nonce')
  const page = granted
    ? await answered(site, 'GET', asked.replace('access_granted/', 'authorize').replace('&wc_auth_nonce=NONCE', ''), headers)
    : null
  const nonce = /wc_auth_nonce=(\w+)/.exec(page?.text ?? '')?.[1] ?? 'NONCE'
  const heard = await answered(site, 'GET', asked.replace('NONCE', nonce), headers)
  site.answer = () => 200
  return heard
}

function pageDifferences(text: string, location: string | undefined, heard: Heard): readonly string[] {
  // The recorder kept pages without their tags; the host of the callback it left as it was.
  const body = heard.text
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const expected = text.replace('127.0.0.1 .', 'backend.example .')
  const moved = location === heard.headers['location'] ? [] : [`location: ${location} was recorded, not ${heard.headers['location']}`]
  return [...moved, ...(body === expected ? [] : [`text: "${expected}" was recorded, not "${body}"`])]
}

const COMPARED_HEADERS = ['x-wp-total', 'x-wp-totalpages', 'allow', 'location', 'content-type', 'cache-control']

function headerDifferences(recorded: Readonly<Record<string, string>>, answered: Readonly<Record<string, string>>): readonly string[] {
  const named = COMPARED_HEADERS.filter((name) => (recorded[name] ?? '') !== (answered[name] ?? ''))
  const complaints = named.map((name) => `header ${name}: ${recorded[name]} was recorded, not ${answered[name]}`)
  const pages = (headers: Readonly<Record<string, string>>) =>
    [...(headers['link'] ?? '').matchAll(/page=(\d+)[^>]*>; rel="(next|prev)"/g)].map(([, page, rel]) => `${rel} ${page}`)
  const [before, now] = [pages(recorded).join(), pages(answered).join()]
  return before === now ? complaints : [...complaints, `header link: ${before} was recorded, not ${now}`]
}
