import { dataHeaders } from '@connect/store-app'
import type { Response } from 'express'

/** As the protocol has every refusal (docs/plugin-protocol.md, 1). */
export interface ProtocolRefusal {
  readonly code: string
  readonly message: string
  readonly data: Readonly<Record<string, unknown>> & { readonly status: number }
}

export const refuse = (response: Response, { code, message, data }: ProtocolRefusal): void =>
  void response.set(dataHeaders).status(data.status).json({ code, message, data })

/** What was sent is not what the protocol says: nothing was done. */
export const invalid = (field: string, message = 'The request is not what the protocol says.'): ProtocolRefusal => ({
  code: 'intellitrack_invalid',
  message,
  data: { status: 400, field },
})

export const tooLarge: ProtocolRefusal = {
  code: 'intellitrack_invalid',
  message: 'The request is larger than the protocol allows.',
  data: { status: 413, field: '' },
}
