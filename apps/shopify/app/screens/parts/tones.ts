import type { Tone } from '@connect/core'
import type { BadgeProps, BannerTone } from '@shopify/polaris'

type BadgeTone = Exclude<BadgeProps['tone'], undefined>

/** The core's tones as Polaris has them. */
export const badgeTones: Readonly<Record<Tone, BadgeTone | null>> = {
  neutral: null,
  info: 'info',
  success: 'success',
  attention: 'attention',
  critical: 'critical',
}

export const bannerTones: Readonly<Record<Tone, BannerTone>> = {
  neutral: 'info',
  info: 'info',
  success: 'success',
  attention: 'warning',
  critical: 'critical',
}
