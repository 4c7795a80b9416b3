import { Icon } from '@wordpress/components'
import type { ComponentProps, HTMLAttributes } from 'react'

interface WithSignProps extends HTMLAttributes<HTMLSpanElement> {
  readonly sign: ComponentProps<typeof Icon>['icon']
  readonly tone?: 'quiet' | 'good' | 'notable' | 'bad'
}

/** A sentence after the sign that goes with it: the sign stays at its first line. */
export const WithSign = ({ sign, tone = 'quiet', children, ...props }: WithSignProps) => (
  <span {...props} className={`intellitrack-with-sign is-${tone}`}>
    <Icon icon={sign ?? null} size={20} aria-hidden="true" />
    <span>{children}</span>
  </span>
)
