import { useState } from 'react'
import { saveFile } from './save-file.ts'

/** Fetches a file in the name of who opened the page, and hands it to the browser to save. */
export function useDownload(fetchFile: () => Promise<Response | null>) {
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const download = async (): Promise<void> => {
    setState('busy')
    const file = await fetchFile()
    if (file) await saveFile(file)
    setState(file ? 'idle' : 'failed')
  }
  return { state, download }
}
