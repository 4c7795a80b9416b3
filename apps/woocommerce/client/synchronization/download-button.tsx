import { screenWords } from '@connect/core/words'
import { useDownload } from '@connect/store-app/screen-hooks'
import { download as downloadIcon } from '@wordpress/icons'
import { useAppParts } from '../parts/app-parts.ts'
import { BusyButton } from '../parts/busy-button.tsx'
import { Refused } from '../parts/refused.tsx'

/** Saves a file of this store: a plain link would open it without the page's proof of who asks, and be refused. */
export function DownloadButton({ path, label }: { readonly path: string; readonly label: string }) {
  const { api } = useAppParts()
  const { state, download } = useDownload(() => api.file(path))
  return (
    <>
      <BusyButton icon={downloadIcon} isBusy={state === 'busy'} onClick={download}>
        {label}
      </BusyButton>
      {state === 'failed' && <Refused>{screenWords.action.failed}</Refused>}
    </>
  )
}
