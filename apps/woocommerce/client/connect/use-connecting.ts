import { screenWords } from '@connect/core/words'
import { focusField } from '@connect/store-app/screen-hooks'
import { useState } from 'react'
import type { ConnectResult } from '../api/connection-api.ts'
import { useAppParts } from '../parts/app-parts.ts'

const unreachedNow: ConnectResult = { kind: 'refused', message: screenWords.action.failed, field: null }

type Refused = Omit<Extract<ConnectResult, { kind: 'refused' }>, 'kind'>

/** Makes or ends the connection. The page is then another one: it is loaded anew. A refusal stays until the next try. */
export function useConnecting() {
  const { page } = useAppParts()
  const [isBusy, setBusy] = useState(false)
  const [refused, refuse] = useState<Refused | null>(null)
  const change = async (work: () => Promise<ConnectResult>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    refuse(null)
    const result = await work().catch(() => unreachedNow)
    if (result.kind === 'connected') return window.location.assign(page.base)
    setBusy(false)
    refuse(result)
    if (result.field) focusField(result.field)
  }
  return { isBusy, refused, change, refuse }
}
