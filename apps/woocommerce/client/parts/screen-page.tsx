import { type ScreenPageProps, useScreenHead } from '@connect/store-app/screen-hooks'
import { Notices } from './notices.tsx'
import { Line, Stack } from './stack.tsx'

/** One screen: its title, what has to be said at its head, and what it shows. */
export function ScreenPage({ action = null, children, ...head }: ScreenPageProps) {
  const notices = useScreenHead(head)
  return (
    <Stack>
      <Line isApart gap={4}>
        <h2>{head.title}</h2>
        {action}
      </Line>
      <Notices notices={notices} />
      {children}
    </Stack>
  )
}
