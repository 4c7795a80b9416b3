import { json, type ServerRequest, type ServerResponse, textOf } from '../../server/http.ts'
import type { Deployment } from '../server/deployment.ts'
import type { Shop } from '../server/shop.ts'
import { BULK_KIND } from './operation.ts'
import type { StagedUpload } from './staged-uploads.ts'

const LARGEST = 100 * 1024 * 1024

/** Takes an upload: a form with the fields that were given and the file last, or a plain PUT on the key. */
export async function answerUpload(deployment: Deployment, shop: Shop, path: string, request: ServerRequest): Promise<ServerResponse> {
  if (await deployment.faults.strike('fail-before', shop.domain, ['upload'])) return xml(503, 'ServiceUnavailable')
  if (request.body.byteLength > LARGEST) return xml(400, 'EntityTooLarge')
  const upload = request.method === 'PUT' ? plain(path, request) : await form(request)
  if (!upload) return xml(400, 'MalformedPOSTRequest')
  const stored = await shop.command((context) => {
    const uploads = context.world.collection<StagedUpload>(BULK_KIND.upload)
    const known = uploads.get(upload.key)
    if (known?.policy !== upload.policy) return false
    uploads.put(upload.key, { ...known, text: upload.text })
    return true
  })
  if (!stored) return xml(403, 'AccessDenied')
  return request.method === 'PUT' ? json(200, {}) : xml(201, 'PostResponse', `<Key>${upload.key}</Key>`)
}

interface Uploaded {
  readonly key: string
  readonly policy: string
  readonly text: string
}

function plain(path: string, request: ServerRequest): Uploaded {
  return { key: decodeURIComponent(path), policy: new URL(request.url).searchParams.get('policy') ?? '', text: textOf(request) }
}

async function form(request: ServerRequest): Promise<Uploaded | undefined> {
  try {
    const body = new Blob([request.body as Uint8Array<ArrayBuffer>])
    const fields = await new Response(body, { headers: { 'content-type': request.headers['content-type'] ?? '' } }).formData()
    const file = fields.get('file')
    if (file === null) return undefined
    const text = typeof file === 'string' ? file : await file.text()
    return { key: String(fields.get('key')), policy: String(fields.get('policy')), text }
  } catch {
    return undefined
  }
}

function xml(status: number, element: string, inner = ''): ServerResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?><${element}>${inner}</${element}>`
  return { status, headers: { 'content-type': 'application/xml' }, body }
}
