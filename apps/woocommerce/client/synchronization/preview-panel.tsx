import { previewPanel } from '@connect/store-app/screen-hooks'
import { Room } from '../frame/waiting.tsx'
import { Panel } from '../parts/panel.tsx'
import { Refused } from '../parts/refused.tsx'
import { useClick } from '../parts/routed.ts'
import { Line } from '../parts/stack.tsx'
import { Text } from '../parts/text.tsx'
import { DownloadButton } from './download-button.tsx'
import { RunButton } from './run-button.tsx'
import { WritesList } from './writes-list.tsx'

export const PreviewPanel = previewPanel({
  ...{ useClick, Panel, Buttons: Line, DownloadButton, RunButton, Refused, WritesList, Coming: Room },
  Said: ({ isFailed, children }) => <Text isQuiet={!isFailed}>{children}</Text>,
})
