import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Guarded } from './guarded.ts'
import { programOf } from './missing.ts'

/** What each PHP process of a test is told. */
export function phpSettings(): string[] {
  const settings = {
    memory_limit: '256M',
    'opcache.enable': 1,
    'opcache.revalidate_freq': 0,
    error_reporting: 'E_ALL',
    display_errors: 0,
    log_errors: 1,
    upload_max_filesize: '64M',
    post_max_size: '64M',
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-d', `${name}=${value}`])
}

/** PHP's built-in server over the site, four requests at a time. */
export async function servePhp(
  guarded: Guarded,
  { port, folder, secret }: { readonly port: number; readonly folder: string; readonly secret: string },
): Promise<void> {
  const router = path.join(import.meta.dirname, 'site/router.php')
  const server = guarded.start('php', programOf('php') ?? 'php', [...phpSettings(), '-S', `127.0.0.1:${port}`, '-t', folder, router], {
    PHP_CLI_SERVER_WORKERS: '4',
    TEST_SITE_SECRET: secret,
  })
  for (let waited = 0; !(await answers(port)); waited += 20) {
    if (waited > 10_000 || server.exitCode !== null) {
      throw new Error(`PHP's server did not start:\n${readFileSync(path.join(guarded.folder, 'php.log'), 'utf8')}`)
    }
    await sleep(20)
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readme.html`).catch(() => null)
  await answer?.body?.cancel()
  return answer !== null
}
