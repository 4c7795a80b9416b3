import { screenWords } from '@connect/core/words'
import { useKeptFocus } from '@connect/store-app/screen-hooks'
import { Button, InlineError, InlineStack } from '@shopify/polaris'
import { useState } from 'react'
import { downloadFile } from './download-file.ts'

/** Saves a file of this shop: a plain link would open it without the session token, and be refused. */
export function DownloadButton({ path, label }: { readonly path: string; readonly label: string }) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const wrapper = useKeptFocus(state === 'busy')
  const download = async () => {
    setState('busy')
    setState((await downloadFile(path)) ? 'idle' : 'failed')
  }
  return (
    <InlineStack gap="200" blockAlign="center">
      <div ref={wrapper}>
        <Button loading={state === 'busy'} onClick={download}>
          {label}
        </Button>
      </div>
      {state === 'failed' ? (
        <div role="alert">
          <InlineError message={screenWords.action.failed} fieldID="download" />
        </div>
      ) : null}
    </InlineStack>
  )
}
