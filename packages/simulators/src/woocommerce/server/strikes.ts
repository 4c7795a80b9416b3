import type { ServerResponse } from '../../server/http.ts'

/** What a fault may name to strike an operation. */
export function namesOf(method: string, path: string | null): readonly string[] {
  if (path === null) return ['api']
  const own = [`${method} ${path}`, path, 'api']
  return path.startsWith('/intellitrack/') && !path.startsWith('/intellitrack/v1/admin/') ? [...own, 'plugin'] : own
}

/** A page where JSON was asked for, as proxies, firewalls and a dying PHP answer. */
export function page(status: number, text: string): ServerResponse {
  const body = `<!DOCTYPE html>\n<html lang="en-US"><head><title>${text}</title></head><body><p>${text}</p></body></html>\n`
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }
}
