import { setupWords } from '@connect/core/setup-words'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { FootBar } from '../frame/foot.tsx'
import { BusyButton } from '../parts/busy-button.tsx'
import { Line } from '../parts/stack.tsx'

/** What is typed and not saved yet can be saved or discarded from wherever the page stands. */
export const UnsavedBar = ({ form }: { readonly form: ConfigurationForm }) =>
  form.isUnsaved ? (
    <FootBar label={setupWords.unsaved}>
      <Line isApart>
        <strong>{setupWords.unsaved}</strong>
        <Line>
          <BusyButton variant="tertiary" isBlocked={form.isSaving} onClick={form.discard}>
            {setupWords.discard}
          </BusyButton>
          <BusyButton variant="primary" isBusy={form.isSaving} onClick={form.save}>
            {form.view.saveLabel}
          </BusyButton>
        </Line>
      </Line>
    </FootBar>
  ) : null
