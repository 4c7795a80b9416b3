import { linkOff, published } from '@wordpress/icons'
import { useState } from 'react'
import type { ConnectionView } from '../api/connection-api.ts'
import { useAppParts } from '../parts/app-parts.ts'
import { BusyButton } from '../parts/busy-button.tsx'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Panel } from '../parts/panel.tsx'
import { Question } from '../parts/question.tsx'
import { ScreenPage } from '../parts/screen-page.tsx'
import { Line } from '../parts/stack.tsx'
import { WithSign } from '../parts/with-sign.tsx'
import { words } from '../words.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { ConnectForm } from './connect-form.tsx'
import { useConnecting } from './use-connecting.ts'

const { connection, disconnect, reconnect } = words

/** How the store stands with the backend: to what it is connected, what the site still needs, and what makes or ends the connection. */
export function ConnectionScreen({ view }: { readonly view: ConnectionView }) {
  const { page } = useAppParts()
  // Somebody else may have ended it while this page was open.
  const isConnected = view.state === 'connected'
  return (
    <ScreenPage title={connection.title}>
      <Panel title={view.storeName || page.connection.storeName} text={connection.text}>
        <Line isApart gap={4}>
          <WithSign sign={isConnected ? published : linkOff} tone={isConnected ? 'good' : 'quiet'}>
            <strong>{isConnected ? connection.connectedTo(view.backend ?? '') : connection.notConnected}</strong>
          </WithSign>
          {isConnected && page.mayConnect && <DisconnectButton />}
        </Line>
        {!page.mayConnect && <LockedReason reason={connection.needsMore} />}
      </Panel>
      <ChecksPanel checks={view.checks} />
      {page.mayConnect && (
        <Panel title={reconnect.title} text={reconnect.text}>
          <ConnectForm label={reconnect.button} />
        </Panel>
      )}
    </ScreenPage>
  )
}

function DisconnectButton() {
  const { api } = useAppParts()
  const [isAsking, setAsking] = useState(false)
  const { isBusy, refused, change } = useConnecting()
  return (
    <>
      <BusyButton isDestructive onClick={() => setAsking(true)}>
        {disconnect.button}
      </BusyButton>
      {isAsking && (
        <Question
          {...{ title: disconnect.button, text: disconnect.warning, confirmLabel: disconnect.button, isBusy }}
          refused={refused?.message ?? null}
          onClose={() => setAsking(false)}
          onConfirm={() => void change(api.disconnect)}
        />
      )}
    </>
  )
}
