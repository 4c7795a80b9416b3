import type { ProblemLine } from '@connect/core'
import { VisuallyHidden } from '@wordpress/components'
import { ActionButton } from '../parts/action-button.tsx'
import { AppLink } from '../parts/app-link.tsx'
import { useAppParts } from '../parts/app-parts.ts'
import { OuterLink } from '../parts/outer-link.tsx'
import { addressOf } from '../parts/screen-address.ts'
import { storeAddress } from './store-address.ts'

interface ProblemButtonProps {
  readonly problem: ProblemLine
  readonly button: NonNullable<ProblemLine['button']>
}

/** The one thing to press: here, on another screen, elsewhere in the store's admin; or in the warehouse, which is another program. */
export function ProblemButton({ problem, button }: ProblemButtonProps) {
  const { page } = useAppParts()
  const { label } = button
  const name = `${label}: ${problem.subject}`
  // Whoever hears it hears as well that it opens another tab.
  const named = (
    <>
      {label}
      <VisuallyHidden as="span">{`: ${problem.subject}`}</VisuallyHidden>
    </>
  )
  switch (button.kind) {
    case 'retry':
    case 'settle':
      return <ActionButton action={button.kind} id={problem.id} label={label} about={problem.subject} blocked={button.blocked} />
    case 'screen':
      return (
        <AppLink to={addressOf(button)} aria-label={name}>
          {label}
        </AppLink>
      )
    case 'store': {
      const address = storeAddress(page.storeAdminUrl, button)
      return page.mode === 'plugin' ? (
        <a href={address} aria-label={name}>
          {label}
        </a>
      ) : (
        <OuterLink href={address}>{named}</OuterLink>
      )
    }
    case 'warehouse':
      return button.address === null ? <strong>{label}</strong> : <OuterLink href={button.address}>{named}</OuterLink>
  }
}
