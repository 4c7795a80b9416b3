import { Readable } from 'node:stream'
import type { Admin } from '@connect/core'
import { type AdminFile, fileHeaders, Refusal, type Screen, type ScreenName, screens, type ViewOf } from '@connect/store-app'
import {
  type ActionFunctionArgs,
  createReadableStreamFromReadable,
  json,
  type LoaderFunctionArgs,
  type TypedResponse,
} from '@remix-run/node'
import { type Composition, composition } from '../composition.server.ts'
import { pageHeaders } from '../headers/page-headers.server.ts'
import { shopAdmin } from './admin.server.ts'
import { authenticated, type Recognised } from './authenticated.server.ts'

/** A screen's data: who asks is known first, and only that shop's admin may frame the answer. */
export const screenLoader =
  <Name extends ScreenName>(name: Name) =>
  ({ request }: LoaderFunctionArgs): Promise<TypedResponse<ViewOf<Name>>> =>
    answered(request, async (admin, headers) => {
      const screen: Screen = screens[name]
      return json((await screen.load(admin, new URL(request.url).searchParams)) as ViewOf<Name>, { headers })
    })

/** A click: the same, with what was sent. */
export const screenAction =
  (name: ScreenName) =>
  ({ request }: ActionFunctionArgs) =>
    answered(request, async (admin, headers) => {
      const { act }: Screen = screens[name]
      if (!act) throw new Response(null, { status: 405, headers: { allow: 'GET' } })
      return json(await act(admin, await request.formData()), { headers })
    })

/** A file, sent while it is made; null: there is none. */
export const fileLoader =
  (work: (admin: Admin, query: URLSearchParams) => Promise<AdminFile | null>) =>
  ({ request }: LoaderFunctionArgs): Promise<Response> =>
    answered(request, async (admin, headers) => {
      const file = await work(admin, new URL(request.url).searchParams)
      if (!file) return new Response('There is no such file.', { status: 404, headers })
      for (const [name, value] of Object.entries(fileHeaders(file))) headers.set(name, value)
      return new Response(createReadableStreamFromReadable(Readable.from(file.parts)), { headers })
    })

async function answered<R extends Response>(request: Request, work: (admin: Admin, headers: Headers) => Promise<R>): Promise<R> {
  const parts = await composition()
  const visitor = await recognised(parts, request)
  const headers = pageHeaders(visitor.shop, parts.environment)
  try {
    return await work(await shopAdmin(parts, visitor), headers)
  } catch (error) {
    if (error instanceof Refusal) throw new Response(error.message, { status: error.status, headers })
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
