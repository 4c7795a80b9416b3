import { setupWords } from '@connect/core/setup-words'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { SaveBar } from '@shopify/app-bridge-react'
import { useEffect, useState } from 'react'

/**
 * The admin's contextual save bar. Shown by what the form knows to be unsaved, not by `data-save-bar`: that one closes with every submit, also
 * with one that was refused. Where App Bridge has not come, the button beneath the form saves.
 */
export function UnsavedBar({ form, id }: { readonly form: ConfigurationForm; readonly id: string }) {
  const [isThere, setThere] = useState(false)
  useEffect(() => setThere('show' in document.createElement('ui-save-bar')), [])
  if (!isThere) return null
  return (
    <SaveBar id={id} open={form.isUnsaved}>
      <button type="button" variant="primary" onClick={form.save} {...(form.isSaving ? { loading: '' } : {})}>
        {form.view.saveLabel}
      </button>
      <button type="button" onClick={form.discard} disabled={form.isSaving}>
        {setupWords.discard}
      </button>
    </SaveBar>
  )
}
