import { Button } from '@bigcommerce/big-design'
import { GetAppIcon } from '@bigcommerce/big-design-icons'
import { screenWords } from '@connect/core/words'
import { useDownload, useKeptFocus } from '@connect/store-app/screen-hooks'
import { useAppParts } from '../parts/app-parts.ts'
import { Refused } from '../parts/refused.tsx'

/** Saves a file of this store: a plain link would open it without the session's token, and be refused. */
export function DownloadButton({ path, label }: { readonly path: string; readonly label: string }) {
  const { api } = useAppParts()
  const { state, download } = useDownload(() => api.file(path))
  const wrapper = useKeptFocus(state === 'busy')
  return (
    <>
      <div ref={wrapper}>
        <Button
          type="button"
          variant="secondary"
          mobileWidth="auto"
          iconLeft={<GetAppIcon aria-hidden />}
          isLoading={state === 'busy'}
          onClick={download}
        >
          {label}
        </Button>
      </div>
      {state === 'failed' && <Refused>{screenWords.action.failed}</Refused>}
    </>
  )
}
