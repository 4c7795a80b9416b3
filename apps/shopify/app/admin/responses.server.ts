import { Readable } from 'node:stream'
import type { Admin } from '@connect/core'
import { createReadableStreamFromReadable, json, type TypedResponse } from '@remix-run/node'
import { type Composition, composition } from '../composition.server.ts'
import { pageHeaders } from '../headers/page-headers.server.ts'
import { adminOf } from './admin.server.ts'
import { authenticated, type Recognised } from './authenticated.server.ts'

/** A screen's data: who asks is known first, and only that shop's admin may frame the answer. */
export const adminLoader = <T>(request: Request, work: (admin: Admin) => Promise<T>): Promise<TypedResponse<T>> =>
  answered(request, async (admin, headers) => json(await work(admin), { headers }))

/** A click: the same, with what was sent. */
export const adminAction = <T>(request: Request, work: (admin: Admin, form: FormData) => Promise<T>): Promise<TypedResponse<T>> =>
  answered(request, async (admin, headers) => json(await work(admin, await request.formData()), { headers }))

/** A file, sent while it is made; null: there is none. */
export const adminFile = (
  request: Request,
  work: (admin: Admin) => Promise<{ readonly name: string; readonly type: string; readonly parts: AsyncIterable<string> } | null>,
): Promise<Response> =>
  answered(request, async (admin, headers) => {
    const file = await work(admin)
    if (!file) return new Response('There is no such file.', { status: 404, headers })
    headers.set('content-type', file.type)
    headers.set('content-disposition', `attachment; filename="${file.name.replace(/[^\w.-]/g, '-')}"`)
    return new Response(createReadableStreamFromReadable(Readable.from(file.parts)), { headers })
  })

async function answered<R extends Response>(request: Request, work: (admin: Admin, headers: Headers) => Promise<R>): Promise<R> {
  const parts = await composition()
  const visitor = await recognised(parts, request)
  const headers = pageHeaders(visitor.shop, parts.environment)
  try {
    return await work(await adminOf(parts, visitor), headers)
  } catch (error) {
    throw error instanceof Response ? withHeaders(error, headers) : error
  }
}

/** Whoever is not recognised is shown nothing of a shop: what is said to them is framed by the shop they name, or by nobody. */
async function recognised(parts: Composition, request: Request): Promise<Recognised> {
  try {
    return await authenticated(parts, request)
  } catch (error) {
    const shop = new URL(request.url).searchParams.get('shop')
    throw error instanceof Response ? withHeaders(error, pageHeaders(shop, parts.environment)) : error
  }
}

function withHeaders(response: Response, headers: Headers): Response {
  for (const [name, value] of headers) if (name !== 'content-type') response.headers.set(name, value)
  return response
}
