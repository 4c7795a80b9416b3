/** The session of this page while it is open. Its token is kept nowhere else: what is framed may keep nothing in the browser. */
export interface Session {
  readonly token: () => string
  /** Takes over the newer token that a reply carried. */
  readonly renew: (token: string | null) => void
  /** Why it is over; null: it is not. */
  readonly over: () => string | null
  readonly end: (why: string) => void
  readonly watch: (changed: () => void) => () => void
}

export function openSession(first: string): Session {
  let token = first
  let over: string | null = null
  const watchers = new Set<() => void>()
  return {
    token: () => token,
    renew: (newer) => {
      if (newer && over === null) token = newer
    },
    over: () => over,
    end: (why) => {
      if (over !== null) return
      over = why
      token = ''
      for (const changed of watchers) changed()
    },
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
  }
}
