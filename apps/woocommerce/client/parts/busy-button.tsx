import { useKeptFocus } from '@connect/store-app/screen-hooks'
import { Button } from '@wordpress/components'
import type { JSX } from 'react'

interface BusyButtonProps {
  readonly type?: 'button' | 'submit'
  readonly variant?: 'primary' | 'secondary' | 'tertiary'
  readonly icon?: JSX.Element
  /** Beside the rows of a list. */
  readonly isCompact?: boolean
  readonly isDestructive?: boolean
  readonly isBusy?: boolean
  /** Cannot be pressed; whoever comes to it by keyboard still hears it, and why. */
  readonly isBlocked?: boolean
  readonly onClick?: () => void
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly children: string
}

/** A button that is not pressed twice. It keeps the keyboard while it is busy, and where it goes away then, the screen has it. */
export function BusyButton({
  type = 'button',
  variant = 'secondary',
  isBusy = false,
  isBlocked = false,
  isCompact = false,
  ...props
}: BusyButtonProps) {
  const wrapper = useKeptFocus(isBusy)
  return (
    <div ref={wrapper}>
      <Button
        {...(isCompact ? { size: 'compact' } : { __next40pxDefaultSize: true })}
        {...props}
        type={type}
        variant={variant}
        isBusy={isBusy}
        disabled={isBlocked || isBusy}
        accessibleWhenDisabled
      />
    </div>
  )
}
