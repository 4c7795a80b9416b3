import { useTitle } from '@connect/store-app/screen-hooks'
import { useEffect, useState } from 'react'
import type { Check } from '../api/connection-api.ts'
import { BarePage } from '../frame/bare-page.tsx'
import { useAppParts } from '../parts/app-parts.ts'
import { LockedReason } from '../parts/locked-reason.tsx'
import { Panel } from '../parts/panel.tsx'
import { words } from '../words.ts'
import { ChecksPanel } from './checks-panel.tsx'
import { ConnectForm } from './connect-form.tsx'

/** The first page of a store: what it takes to connect it, and whether the site can do what is needed. */
export function ConnectPage() {
  const { api, page } = useAppParts()
  const [checks, setChecks] = useState<readonly Check[]>([])
  useTitle(words.appName)
  useEffect(() => {
    api.connection().then(
      (connection) => setChecks(connection.checks),
      // Without them, connecting itself says what is missing.
      () => {},
    )
  }, [api])
  return (
    <BarePage>
      <div className="intellitrack-columns is-connect">
        <Panel isTop title={words.connect.title} text={words.connection.text}>
          {page.mayConnect ? (
            <>
              <ol className="intellitrack-list">
                {words.connect.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              <ConnectForm label={words.connect.button} />
            </>
          ) : (
            <LockedReason reason={words.connection.needsMore} />
          )}
        </Panel>
        <ChecksPanel isTop checks={checks} />
      </div>
    </BarePage>
  )
}
