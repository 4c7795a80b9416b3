import type { FrameView } from '@connect/core'
import type { MetaDescriptor, MetaFunction } from '@remix-run/react'

/** What the browser calls the page: the screen, and whose it is. */
export const screenMeta: MetaFunction = ({ data, matches }): MetaDescriptor[] => {
  const frame = matches.find(({ id }) => id === 'routes/app')?.data as Pick<FrameView, 'appName'> | undefined
  const screen = data as { readonly title?: string } | undefined
  return [{ title: [screen?.title, frame?.appName].filter(Boolean).join(' · ') }]
}
