import type { BadgeProps, MessageProps } from '@bigcommerce/big-design'
import type { Tone } from '@connect/core'

/** The core's tones as BigDesign has them. */
export const badgeVariants: Readonly<Record<Tone, NonNullable<BadgeProps['variant']>>> = {
  neutral: 'secondary',
  info: 'primary',
  success: 'success',
  attention: 'warning',
  critical: 'danger',
}

export const messageTypes: Readonly<Record<Tone, NonNullable<MessageProps['type']>>> = {
  neutral: 'info',
  info: 'info',
  success: 'success',
  attention: 'warning',
  critical: 'error',
}
