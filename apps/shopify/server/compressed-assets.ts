import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { RequestHandler } from 'express'

const compress = promisify(brotliCompress)
const texts: ReadonlySet<string> = new Set(['.js', '.css'])

/**
 * Scripts and style sheets for whoever takes them compressed: a quarter of the bytes, which is most of what a first opening waits for on a slow line.
 * Each is compressed when it is first asked for; their names change with their content. What is not answered here is left to whoever comes next.
 */
export function compressedAssets(folder: string): RequestHandler {
  // Names from the folder, not from the address: no address leads out of it.
  const names = new Set(readdirSync(folder).filter((name) => texts.has(path.extname(name))))
  const made = new Map<string, Promise<Buffer>>()
  return async (request, response, next) => {
    const name = request.path.slice(1)
    if (!names.has(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return next()
    response.vary('accept-encoding')
    if (!/\bbr\b/.test(request.get('accept-encoding') ?? '')) return next()
    const body = made.get(name) ?? compressed(path.join(folder, name))
    made.set(name, body)
    try {
      response.set({ 'content-encoding': 'br', 'cache-control': 'public, max-age=31536000, immutable' })
      response.type(path.extname(name)).send(await body)
    } catch (error) {
      made.delete(name)
      next(error)
    }
  }
}

const compressed = async (file: string): Promise<Buffer> =>
  compress(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
