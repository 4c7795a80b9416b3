import { Message } from '@bigcommerce/big-design'
import type { Notice } from '@connect/core'
import { noticeKey } from '@connect/core/client'
import { addressOf } from './screen-address.ts'
import { messageTypes } from './tones.ts'

/** Sentences at the head of a screen. They cannot be dismissed: they stay until they are no longer so. */
export const Notices = ({ notices }: { readonly notices: readonly Notice[] }) =>
  notices.map(({ tone, title, text, link }) => (
    <Message
      key={noticeKey({ title, text })}
      type={messageTypes[tone]}
      header={title}
      messages={[{ text, ...(link ? { link: { text: link.label, href: addressOf(link) } } : {}) }]}
    />
  ))
