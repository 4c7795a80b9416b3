import type { Notice as NoticeView, Tone } from '@connect/core'
import { noticeKey } from '@connect/core/client'
import { Notice } from '@wordpress/components'
import type { ComponentProps } from 'react'
import { AppLink } from './app-link.tsx'
import { addressOf } from './screen-address.ts'
import { Text } from './text.tsx'

/** Sentences at the head of a screen. They cannot be dismissed: they stay until they are no longer so; and are not spoken anew on every screen. */
export const Notices = ({ notices }: { readonly notices: readonly NoticeView[] }) =>
  notices.map(({ tone, title, text, link }) => (
    <Notice key={noticeKey({ title, text })} status={noticeStates[tone]} isDismissible={false} spokenMessage="">
      <strong>{title}</strong>
      <Text>
        {text} {link && <AppLink to={addressOf(link)}>{link.label}</AppLink>}
      </Text>
    </Notice>
  ))

/** The core's tones as WordPress has them. */
const noticeStates: Readonly<Record<Tone, NonNullable<ComponentProps<typeof Notice>['status']>>> = {
  neutral: 'info',
  info: 'info',
  success: 'success',
  attention: 'warning',
  critical: 'error',
}
