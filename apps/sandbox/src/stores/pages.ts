import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { ServerRequest, ServerResponse } from '@connect/simulators/shopify'
import { repository } from '../state/environment.ts'

const built = path.join(repository, 'apps/sandbox/build')
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
}

interface Client {
  /** Its part of `build`. */
  readonly folder: string
  /** Below it are its pages, and in `assets` what they load. */
  readonly root: string
  readonly page: RegExp
  /** The platform's script for framed apps: its address, and where it was built to. */
  readonly script: readonly [address: string, file: string]
}

type Answers = (request: ServerRequest) => Promise<ServerResponse | undefined>

/** A simulated admin and its script for framed apps, beside the platform's API; undefined where a request is for neither. */
const answering =
  ({ folder, root, page, script: [address, built] }: Client): Answers =>
  async ({ method, url }) => {
    const { pathname } = new URL(url)
    if (method !== 'GET') return undefined
    if (pathname === address) return file(built)
    if (pathname.startsWith(`${root}/assets/`)) return file(`${folder}/assets/${path.posix.basename(pathname)}`)
    return page.test(pathname) ? file(`${folder}/index.html`) : undefined
  }

export const answerShopifyPages = answering({
  folder: 'shopify-admin',
  root: '/admin',
  page: /^\/admin(\/store\/[a-z0-9-]+)?(\/|$)/,
  script: ['/app-bridge.js', 'app-bridge/app-bridge.js'],
})

export const answerBigCommercePages = answering({
  folder: 'bigcommerce-panel',
  root: '/manage',
  page: /^\/manage(\/|$)/,
  script: ['/bc-sdk.js', 'bigcommerce-panel/bc-sdk.js'],
})

async function file(place: string): Promise<ServerResponse | undefined> {
  const body = await readFile(path.join(built, place)).catch(() => undefined)
  // Nobody frames the admin; what is built has its content in its name, all else may have changed.
  const caching = place.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { 'cache-control': caching, 'content-security-policy': "frame-ancestors 'none'" }
  return body && { status: 200, headers: { ...headers, 'content-type': types[path.extname(place)] ?? 'application/octet-stream' }, body }
}
