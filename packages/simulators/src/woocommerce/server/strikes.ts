import type { ServerResponse } from '../../server/http.ts'
import type { FaultKind } from '../faults/fault.ts'
import type { Deployment } from './deployment.ts'
import type { Site } from './site.ts'

/** What a fault may name to strike an operation. */
export function namesOf(method: string, path: string | null): readonly string[] {
  if (path === null) return ['api']
  const own = [`${method} ${path}`, path, 'api']
  return path.startsWith('/intellitrack/') ? [...own, 'plugin'] : own
}

/** What becomes of a reply on its way, after the change was stored. */
export async function strikeAfter(
  deployment: Deployment,
  site: Site,
  names: readonly string[],
  answer: ServerResponse,
): Promise<ServerResponse> {
  const strike = (kind: FaultKind) => deployment.faults.strike(kind, site.path, names)
  const slow = await strike('slow')
  if (slow) await deployment.timer.sleep(slow.milliseconds ?? 30_000)
  if (await strike('lose-reply')) return { ...answer, broken: 'no-reply' }
  return (await strike('cut-body')) ? { ...answer, broken: 'cut' } : answer
}

/** A page where JSON was asked for, as proxies, firewalls and a dying PHP answer. */
export function page(status: number, text: string): ServerResponse {
  const body = `<!DOCTYPE html>\n<html lang="en-US"><head><title>${text}</title></head><body><p>${text}</p></body></html>\n`
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }
}
