import { H1 } from '@bigcommerce/big-design'
import { type ScreenPageProps, useScreenHead } from '@connect/store-app/screen-hooks'
import { Notices } from './notices.tsx'
import { Line, Stack } from './stack.tsx'

/** One screen: its title, what has to be said at its head, and what it shows. */
export function ScreenPage({ action = null, children, ...head }: ScreenPageProps) {
  const notices = useScreenHead(head)
  return (
    <Stack>
      <Line $apart $gap="medium">
        <H1>{head.title}</H1>
        {action}
      </Line>
      <Notices notices={notices} />
      {children}
    </Stack>
  )
}
