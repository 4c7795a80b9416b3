import type { Addresses } from '../state/addresses.ts'
import type { SandboxSecrets } from '../state/secrets.ts'
import { type JsonClient, jsonClient } from './json-client.ts'

export interface ConnectionSummary {
  readonly id: string
  readonly storeKey: string
  readonly storeName: string
  readonly state: string
  readonly warehouseUrl: string | null
}

/** The worker's operator door, as far as the sandbox uses it. */
export interface Operator {
  connections(): Promise<readonly ConnectionSummary[]>
  connect(id: string, access: { readonly warehouseUrl: string; readonly storeKey: string }): Promise<void>
  saveSettings(id: string, settings: object): Promise<void>
  request(id: string, kind: string): Promise<void>
  readonly call: JsonClient
}

export function operatorClient(addresses: Addresses, secrets: SandboxSecrets): Operator {
  const call = jsonClient('The worker', addresses.worker, async () => ({ authorization: `Bearer ${secrets.operatorToken}` }))
  const of = (id: string, rest: string) => `/operator/connections/${encodeURIComponent(id)}/${rest}`
  return {
    call,
    connections: async () =>
      (await call<{ readonly connections: readonly ConnectionSummary[] }>('GET', '/operator/connections')).connections,
    connect: async (id, access) => void (await call('PUT', of(id, 'warehouse'), access)),
    saveSettings: async (id, settings) => void (await call('PUT', of(id, 'settings'), settings)),
    request: async (id, kind) => void (await call('POST', of(id, 'requests'), { kind })),
  }
}
