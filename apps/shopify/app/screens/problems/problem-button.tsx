import type { ProblemLine } from '@connect/core'
import { Button, Text } from '@shopify/polaris'
import { ActionButton } from '../parts/action-button.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { storeAddress } from './store-address.ts'

interface ProblemButtonProps {
  readonly problem: ProblemLine
  readonly button: NonNullable<ProblemLine['button']>
}

/** The one thing to press: here, on another screen, in the store's admin; or in the warehouse, which is another program. */
export function ProblemButton({ problem, button }: ProblemButtonProps) {
  const about = problem.subject
  switch (button.kind) {
    case 'retry':
    case 'settle':
      return <ActionButton action={button.kind} id={problem.id} label={button.label} about={about} blocked={button.blocked} />
    case 'screen':
      return (
        <Button url={addressOf(button)} accessibilityLabel={`${button.label}: ${about}`}>
          {button.label}
        </Button>
      )
    case 'store':
      return (
        <Button url={storeAddress(button)} accessibilityLabel={`${button.label}: ${about}`}>
          {button.label}
        </Button>
      )
    case 'warehouse':
      return button.address === null ? (
        <Text as="p" fontWeight="semibold">
          {button.label}
        </Text>
      ) : (
        <Button url={button.address} external accessibilityLabel={`${button.label}: ${about}`}>
          {button.label}
        </Button>
      )
  }
}
