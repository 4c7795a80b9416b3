import type { Transport } from '@connect/core'

/** A line on which something can happen at an exact moment. */
export interface InterruptibleLine {
  readonly transport: Transport
  /** Does this once, before the next request whose address or body has this text in it. */
  onceBefore(text: string, work: () => Promise<unknown>): void
}

export function interruptible(inner: Transport): InterruptibleLine {
  const waiting: { readonly text: string; readonly work: () => Promise<unknown> }[] = []
  return {
    onceBefore: (text, work) => void waiting.push({ text, work }),
    transport: {
      send: async (request) => {
        const at = waiting.findIndex(
          ({ text }) => request.url.includes(text) || (typeof request.body === 'string' && request.body.includes(text)),
        )
        if (at >= 0) await waiting.splice(at, 1)[0]?.work()
        return inner.send(request)
      },
    },
  }
}
