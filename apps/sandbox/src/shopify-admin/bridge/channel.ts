import type { Envelope, FromApp, Method, ToApp } from '../protocol.ts'

/** The line to the admin: only the window above, and only at the admin's origin. */
export interface Channel {
  readonly shop: string
  send(message: FromApp): void
  call<Result>(method: Method): Promise<Result>
  on<Kind extends ToApp['kind']>(kind: Kind, listener: (message: Extract<ToApp, { kind: Kind }>) => void): void
}

export function openChannel(admin: string, shop: string): Channel {
  const listeners: { readonly kind: string; readonly listener: (message: never) => void }[] = []
  const waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>()
  let calls = 0
  addEventListener('message', ({ source, origin, data }: MessageEvent<Envelope<ToApp> | null>) => {
    if (source !== window.parent || origin !== admin || data?.appBridge !== 1) return
    const { message } = data
    if (message.kind === 'answer') waiting.get(message.id)?.resolve(message.result as never)
    if (message.kind === 'refusal') waiting.get(message.id)?.reject(new Error(message.message))
    for (const one of listeners) if (one.kind === message.kind) one.listener(message as never)
  })
  const send = (message: FromApp) => window.parent.postMessage({ appBridge: 1, shop, message } satisfies Envelope<FromApp>, admin)
  return {
    shop,
    send,
    call: (method) =>
      new Promise((resolve, reject) => {
        calls += 1
        waiting.set(calls, { resolve, reject })
        send({ kind: 'call', id: calls, method })
      }),
    on: (kind, listener) => void listeners.push({ kind, listener }),
  }
}
