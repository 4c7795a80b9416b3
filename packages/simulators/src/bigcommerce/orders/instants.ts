import type { Clock } from '@connect/core'

/** Now, as the store writes it down: whole seconds, UTC. */
export function instant(context: { readonly clock: Clock }): string {
  return `${new Date(context.clock.now()).toISOString().slice(0, 19)}Z`
}

/** As v2 answers: RFC 2822, always UTC. Nothing is an empty text. */
export function rfc2822(iso: string | null): string {
  return iso === null ? '' : new Date(iso).toUTCString().replace('GMT', '+0000')
}
