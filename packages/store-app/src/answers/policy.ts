export type Headers = Readonly<Record<string, string>>

/** What an answer may load, run and send to; nobody keeps it. */
export const policy = (directives: readonly string[]): Headers => ({
  'content-security-policy': directives.join('; '),
  'cache-control': 'no-store',
})

/** What no page of ours needs. */
export const closedToAll = ["object-src 'none'", "base-uri 'none'"] as const

/** What data carries: it is no page, whoever asks for it as one. */
export const dataHeaders: Headers = policy(["default-src 'none'", "form-action 'none'", "frame-ancestors 'none'"])
