import type { Notice } from '@connect/core'
import { noticeKey } from '@connect/core/client'
import { Banner } from '@shopify/polaris'
import { addressOf } from './screen-address.ts'
import { bannerTones } from './tones.ts'

/** Sentences at the head of a screen. They cannot be dismissed: they stay until they are no longer so. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  return notices.map(({ tone, title, text, link }) => (
    <Banner
      key={noticeKey({ title, text })}
      tone={bannerTones[tone]}
      title={title}
      stopAnnouncements
      {...(link ? { action: { content: link.label, url: addressOf(link) } } : {})}
    >
      {text}
    </Banner>
  ))
}
