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

/** The simulated admin and the stand-in for App Bridge, beside the platform's API; undefined where a request is for neither. */
export async function answerPages({ method, url }: ServerRequest): Promise<ServerResponse | undefined> {
  const { pathname } = new URL(url)
  if (method !== 'GET') return undefined
  if (pathname === '/app-bridge.js') return file('app-bridge/app-bridge.js')
  if (pathname.startsWith('/admin/assets/')) return file(`shopify-admin/assets/${path.posix.basename(pathname)}`)
  return /^\/admin(\/store\/[a-z0-9-]+)?(\/|$)/.test(pathname) ? file('shopify-admin/index.html') : undefined
}

async function file(place: string): Promise<ServerResponse | undefined> {
  const body = await readFile(path.join(built, place)).catch(() => undefined)
  // Nobody frames the admin; what is built has its content in its name, all else may have changed.
  const caching = place.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { 'cache-control': caching, 'content-security-policy': "frame-ancestors 'none'" }
  return body && { status: 200, headers: { ...headers, 'content-type': types[path.extname(place)] ?? 'application/octet-stream' }, body }
}
