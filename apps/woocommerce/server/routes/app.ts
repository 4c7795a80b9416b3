import type { Request, Response } from 'express'
import type { Composition } from '../composition.ts'
import { appHeaders } from '../headers/page-headers.ts'
import { appPage } from '../pages/app-page.ts'
import { newNonce } from '../pages/send-page.ts'
import { admit } from '../session/admit.ts'
import { keptAccess } from '../store/kept-access.ts'
import { storeAdminUrl } from '../store/store-admin-url.ts'
import { version } from '../version.ts'
import { storeAsked } from './typed.ts'

/** The same client as in WordPress, for a store without the plugin; whoever is not signed in is asked which store is theirs. */
export async function app(parts: Composition, request: Request, response: Response): Promise<void> {
  const admitted = await admit(parts, request)
  const access = admitted && (await keptAccess(parts, admitted.connection.id))
  if (!admitted || !access) return response.redirect(303, signIn(storeAsked(request)))
  const { origin, client } = parts
  const { connection, person } = admitted
  const nonce = newNonce()
  const html = appPage(
    client,
    {
      mode: 'backend',
      api: `${origin}/api/`,
      nonce: '',
      base: `${origin}/app`,
      storeAdminUrl: storeAdminUrl(access),
      connection: { state: 'connected', backend: origin, defaultBackend: origin, storeName: connection.storeName },
      person: { id: person.staffId, name: person.name ?? '' },
      mayConnect: false,
      version,
    },
    nonce,
  )
  response.set(appHeaders(nonce)).type('html').send(html)
}

const signIn = (store: string): string => (store === '' ? '/rest' : `/rest?${new URLSearchParams({ store })}`)
