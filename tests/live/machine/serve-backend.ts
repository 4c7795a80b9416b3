import { createServer as createPlain, type RequestListener } from 'node:http'
import { createServer as createTls } from 'node:https'
import path from 'node:path'
import { openComposition } from '../../../apps/woocommerce/server/composition.ts'
import { readEnvironment } from '../../../apps/woocommerce/server/environment.ts'
import { createServer } from '../../../apps/woocommerce/server/server.ts'
import type { Outside } from '../../../packages/store-app/src/index.ts'
import type { LiveOptions } from '../options.ts'

export interface Backend {
  /** The store called in, by path. */
  readonly heard: readonly string[]
  close(): Promise<void>
}

const build = path.join(import.meta.dirname, '../../../wordpress-plugin/intellitrack-for-woocommerce/build')

/** The real backend, where the store can reach it. */
export async function serveBackend(
  { backend, port, tls }: Pick<LiveOptions, 'backend' | 'port' | 'tls'>,
  environment: Readonly<Record<string, string>>,
  outside: Outside,
): Promise<Backend> {
  const parts = await openComposition(readEnvironment({ ...environment, WOOCOMMERCE_APP_URL: backend }), build, outside)
  const app = createServer(parts)
  const heard: string[] = []
  const listener: RequestListener = (request, response) => {
    heard.push(`${request.method} ${request.url}`)
    app(request, response)
  }
  const server = tls ? createTls({ ...tls }, listener) : createPlain(listener)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    heard,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await parts.close()
    },
  }
}
