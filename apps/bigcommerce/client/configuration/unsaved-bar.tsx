import { Button, Text } from '@bigcommerce/big-design'
import { setupWords } from '@connect/core/setup-words'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { FootBar } from '../frame/foot.tsx'
import { Line } from '../parts/stack.tsx'

/** What is typed and not saved yet can be saved or discarded from wherever the page stands. */
export const UnsavedBar = ({ form }: { readonly form: ConfigurationForm }) =>
  form.isUnsaved ? (
    <FootBar label={setupWords.unsaved}>
      <Line $apart>
        <Text as="span" bold>
          {setupWords.unsaved}
        </Text>
        <Line>
          <Button type="button" variant="subtle" mobileWidth="auto" disabled={form.isSaving} onClick={form.discard}>
            {setupWords.discard}
          </Button>
          <Button type="button" mobileWidth="auto" isLoading={form.isSaving} onClick={form.save}>
            {form.view.saveLabel}
          </Button>
        </Line>
      </Line>
    </FootBar>
  ) : null
