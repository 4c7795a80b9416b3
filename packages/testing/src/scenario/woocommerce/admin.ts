import type { VirtualTime } from '../virtual-time.ts'
import type { OpenSite } from './open-site.ts'

/** The site's admin and its shop front, in WooCommerce's own words. */
export interface SiteAdmin {
  /** A command of the simulated site; a moment passes with it. */
  command<T = unknown>(name: string, input?: object): Promise<T>
}

export function siteAdmin({ platform, origin }: OpenSite, { clock }: VirtualTime): SiteAdmin {
  return {
    command: async <T>(name: string, input: object = {}) => {
      clock.pass(1_000)
      const body = new TextEncoder().encode(JSON.stringify(input))
      const url = `${origin}/_control/sites/-/commands/${name}`
      const answer = await platform.handle({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body })
      const text = typeof answer.body === 'string' ? answer.body : new TextDecoder().decode(answer.body)
      const { result, error } = JSON.parse(text) as { readonly result?: unknown; readonly error?: string }
      if (error) throw new Error(error)
      // Its times are whole seconds: what follows is later than this.
      clock.pass(1_000)
      return result as T
    },
  }
}
