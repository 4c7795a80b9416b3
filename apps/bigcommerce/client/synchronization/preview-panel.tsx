import { H2, Text } from '@bigcommerce/big-design'
import { previewPanel } from '@connect/store-app/screen-hooks'
import { Room, Spinner } from '../frame/waiting.tsx'
import { BarePanel } from '../parts/bare-panel.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Line, Stack } from '../parts/stack.tsx'
import { DownloadButton } from './download-button.tsx'
import { RunButton } from './run-button.tsx'
import { WritesList } from './writes-list.tsx'

export const PreviewPanel = previewPanel({
  ...{ useClick, DownloadButton, RunButton, Refused, WritesList },
  Panel: ({ title, titleId, children }) => (
    <BarePanel>
      <Stack>
        <div id={titleId} tabIndex={-1} style={{ outline: 'none' }}>
          <H2 margin="none">{title}</H2>
        </div>
        {children}
      </Stack>
    </BarePanel>
  ),
  Said: ({ isFailed, children }) => <Text color={isFailed ? 'danger50' : 'secondary60'}>{children}</Text>,
  Buttons: ({ children }) => <Line>{children}</Line>,
  Coming: () => (
    <Room>
      <Spinner />
    </Room>
  ),
})
