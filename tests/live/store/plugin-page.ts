import { signIn } from '../../../packages/testing/src/wordpress/sign-in.ts'
import type { PairingAnswer } from './pairing.ts'

/** The plugin's page in WordPress, as its administrator has it open. */
export interface PluginPage {
  connection(): Promise<PageConnection>
  connect(backend: string, code: string): Promise<PairingAnswer>
  disconnect(): Promise<PageConnection>
  screen(name: string, query?: string): Promise<{ readonly status: number; readonly json: Readonly<Record<string, unknown>> }>
}

export interface PageConnection {
  readonly state: 'connected' | 'unconnected'
  readonly backend: string | null
  readonly storeName: string
  readonly checks: readonly { readonly id: string; readonly ok: boolean; readonly title: string; readonly text: string }[]
}

/** Its routes want the nonce of a page, so somebody signs in as a browser does. */
export async function openPluginPage(store: string, owner: { readonly login: string; readonly password: string }): Promise<PluginPage> {
  const browser = await signIn(store, owner.login, owner.password)
  const call = async (method: string, route: string, body?: object) => {
    const answer = await browser.rest(`/wp-json/intellitrack/v1/admin/${route}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    const json = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { message: text.slice(0, 200) }
    return { status: answer.status, json }
  }
  const connection = async (method: string) => {
    const { status, json } = await call(method, 'connection')
    if (status !== 200) throw new Error(`The plugin's page answered ${status}: ${String(json['message'])}`)
    return json as unknown as PageConnection
  }
  return {
    connection: () => connection('GET'),
    disconnect: () => connection('DELETE'),
    connect: async (backend, code) => {
      const { status, json } = await call('POST', 'connection', { backend, code })
      return { status, code: typeof json['code'] === 'string' ? json['code'] : null, message: String(json['message'] ?? '') }
    },
    screen: (name, query = '') => call('GET', `screens/${name}${query}`),
  }
}
