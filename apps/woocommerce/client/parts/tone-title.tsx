import type { Tone } from '@connect/core'
import { caution, error, info } from '@wordpress/icons'
import { WithSign } from './with-sign.tsx'

/** What happened, in the tone it is said in: too long for a badge. */
export const ToneTitle = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <WithSign {...signs[tone]}>
    <strong>{children}</strong>
  </WithSign>
)

const calm = { sign: info, tone: 'quiet' } as const
const signs = {
  critical: { sign: error, tone: 'bad' },
  attention: { sign: caution, tone: 'notable' },
  ...{ neutral: calm, info: calm, success: calm },
} as const
