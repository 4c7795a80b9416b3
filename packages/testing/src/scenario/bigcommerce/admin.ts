import type { VirtualTime } from '../virtual-time.ts'
import type { OpenStore } from './open-store.ts'
import { registeredApp } from './registered-app.ts'

/** The store's control panel, in BigCommerce's own words. */
export interface StoreAdmin {
  /** A command of the simulated store; then what the platform does by itself is done. */
  command<T = unknown>(name: string, input?: object): Promise<T>
  /** What happens between the store and our app: install, uninstall, launch, removeUser, changeScopes, revokeToken. */
  app<T = unknown>(action: string, input?: object): Promise<T>
}

export function storeAdmin({ platform, hash }: OpenStore, { clock }: VirtualTime): StoreAdmin {
  const post = async (path: string, input: object): Promise<never> => {
    clock.pass(1_000)
    const body = new TextEncoder().encode(JSON.stringify(input))
    const url = `http://bigcommerce.test/_control/stores/${hash}/${path}`
    const answer = await platform.handle({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body })
    const { result, error } = JSON.parse(String(answer.body)) as { readonly result?: unknown; readonly error?: string }
    if (error) throw new Error(error)
    clock.pass(5_000)
    await platform.catchUp()
    return result as never
  }
  return {
    command: (name, input = {}) => post(`commands/${name}`, input),
    app: (action, input = {}) => post(`app/${action}`, { clientId: registeredApp.clientId, ...input }),
  }
}
