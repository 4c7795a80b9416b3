import { Link, Text } from '@bigcommerce/big-design'
import type { ProblemLine } from '@connect/core'
import { ActionButton } from '../parts/action-button.tsx'
import { useAppParts } from '../parts/app-parts.ts'
import { addressOf } from '../parts/screen-address.ts'
import { storeAddress } from './store-address.ts'

interface ProblemButtonProps {
  readonly problem: ProblemLine
  readonly button: NonNullable<ProblemLine['button']>
}

/** The one thing to press: here, on another screen, in the control panel; or in the warehouse, which is another program. */
export function ProblemButton({ problem, button }: ProblemButtonProps) {
  const { storeAdminUrl } = useAppParts()
  const named = { 'aria-label': `${button.label}: ${problem.subject}`, children: button.label }
  switch (button.kind) {
    case 'retry':
    case 'settle':
      return <ActionButton action={button.kind} id={problem.id} label={button.label} about={problem.subject} blocked={button.blocked} />
    case 'screen':
      return <Link href={addressOf(button)} {...named} />
    case 'store':
      return <Link href={storeAddress(storeAdminUrl, button)} target="_top" {...named} />
    case 'warehouse':
      return button.address === null ? (
        <Text bold>{button.label}</Text>
      ) : (
        <Link href={button.address} target="_blank" rel="noopener noreferrer" external {...named} />
      )
  }
}
