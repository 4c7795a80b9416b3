import { Text } from '@bigcommerce/big-design'
import { ErrorIcon, InfoIcon, WarningIcon } from '@bigcommerce/big-design-icons'
import type { Tone } from '@connect/core'
import { WithSign } from './with-sign.tsx'

/** What happened, in the tone it is said in: too long for a badge. */
export const ToneTitle = ({ tone, children }: { readonly tone: Tone; readonly children: string }) => (
  <WithSign>
    <Sign tone={tone} />
    <Text as="span" bold margin="none">
      {children}
    </Text>
  </WithSign>
)

function Sign({ tone }: { readonly tone: Tone }) {
  switch (tone) {
    case 'critical':
      return <ErrorIcon color="danger" aria-hidden />
    case 'attention':
      return <WarningIcon color="warning50" aria-hidden />
    case 'neutral':
    case 'info':
    case 'success':
      return <InfoIcon color="primary" aria-hidden />
  }
}
