import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const texts: Readonly<Record<string, string>> = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' }

/** As every server of Node's takes it, whatever framework is around. */
export type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => Promise<void>

/**
 * Scripts and style sheets for whoever takes them compressed: a quarter of the bytes, which is most of what a first opening waits for on a slow line.
 * Each is compressed when it is first asked for; their names change with their content. What is not answered here is left to whoever comes next.
 */
export function compressedAssets(folder: string, only?: readonly string[]): Handler {
  // Names from the folder, not from the address: no address leads out of it.
  const names = new Set(readdirSync(folder).filter((name) => Object.hasOwn(texts, path.extname(name)) && (only?.includes(name) ?? true)))
  const made = new Map<string, Promise<Buffer>>()
  return async (request, response, next) => {
    const name = (request.url ?? '').replace(/\?.*/, '').slice(1)
    if (!names.has(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.appendHeader('vary', 'accept-encoding')
    if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return next()
    const making = made.get(name) ?? compressed(path.join(folder, name))
    made.set(name, making)
    try {
      const body = await making
      response.writeHead(200, {
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': texts[path.extname(name)] ?? '',
        'content-length': body.length,
      })
      response.end(request.method === 'HEAD' ? undefined : body)
    } catch (error) {
      made.delete(name)
      next(error)
    }
  }
}

const compressed = async (file: string): Promise<Buffer> =>
  compress(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
