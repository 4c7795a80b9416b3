import type { Envelope, FromApp, ToApp } from '../protocol.ts'

interface Listening {
  readonly frame: HTMLIFrameElement
  /** The app's origin: what comes from elsewhere is not from the app, and what is said to it is said to nobody else. */
  readonly origin: string
  /** The shop this admin belongs to. */
  readonly shop: string
  heard(message: FromApp): void
  answer(call: Extract<FromApp, { kind: 'call' }>): Promise<unknown>
}

/** The admin's end of the line to the app in its frame. Gives the way to speak, and the way to hang up. */
export function listen({ frame, origin, shop, heard, answer }: Listening) {
  const post = (message: ToApp) => frame.contentWindow?.postMessage({ appBridge: 1, shop, message } satisfies Envelope<ToApp>, origin)
  const receive = ({ source, origin: from, data }: MessageEvent<Envelope<FromApp> | null>) => {
    if (source !== frame.contentWindow || from !== origin || data?.appBridge !== 1) return
    const { message } = data
    if (data.shop !== shop) {
      // A page that was opened for another shop gets nothing here, its token least of all.
      if (message.kind === 'call')
        post({
          kind: 'refusal',
          id: message.id,
          message: `This is the admin of ${shop}; the page was opened for ${data.shop || 'no shop'}`,
        })
      return
    }
    if (message.kind !== 'call') return heard(message)
    answer(message).then(
      (result) => post({ kind: 'answer', id: message.id, result }),
      (error: unknown) => post({ kind: 'refusal', id: message.id, message: error instanceof Error ? error.message : String(error) }),
    )
  }
  addEventListener('message', receive)
  return { post, close: () => removeEventListener('message', receive) }
}
