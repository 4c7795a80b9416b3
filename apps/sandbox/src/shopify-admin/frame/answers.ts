import { domainOf, storePath } from '../address/place.ts'
import { mintToken, type RegisteredApp, readStore } from '../api.ts'
import type { FromApp } from '../protocol.ts'

interface Asked {
  readonly app: RegisteredApp
  readonly store: string
  /** What holds at the moment of the question. */
  current(): { leave(then: () => void): void; readonly user: string }
}

/** What the admin answers to the app in its frame. Throws where it refuses. */
export function answerTo({ app, store, current }: Asked) {
  return async ({ method }: Extract<FromApp, { kind: 'call' }>): Promise<unknown> => {
    switch (method) {
      case 'idToken':
        return mintToken(store, current().user)
      case 'user':
        return { accountAccess: current().user === '1' ? 'Store owner' : 'Limited permissions' }
      case 'scopes':
        return { granted: (await installed(store, app)).granted, required: app.scopes, optional: [] }
      case 'leaveConfirmation':
        // Whoever stays is not answered: the promise is for leaving.
        return new Promise((resolve) => current().leave(() => resolve(undefined)))
    }
  }
}

async function installed(store: string, app: RegisteredApp) {
  const { granted } = await readStore(store)
  if (!granted) throw new Error(`${app.name} is not installed in ${domainOf(store)}`)
  return { granted }
}

/** `shopify://admin/orders/1001` is the store's own page; anything else is where it says. */
export function addressOf(url: string, store: string): string {
  const inAdmin = /^shopify:\/*admin(\/.*)?$/.exec(url)
  return inAdmin ? `${storePath(store)}${inAdmin[1] ?? ''}` : url
}
