import { errorLines } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { type ConfigurationForm, focusField } from '@connect/store-app/screen-hooks'
import { Banner, type BannerHandles, BlockStack, Button, List, Text } from '@shopify/polaris'
import { useEffect, useRef } from 'react'

/** Why nothing was saved. It takes the keyboard when it comes, and stays until it is no longer so. */
export function OutcomeBanner({ form }: { readonly form: ConfigurationForm }) {
  const { outcome, errors } = form.state
  const banner = useRef<BannerHandles>(null)
  useEffect(() => {
    if (outcome) banner.current?.focus()
  }, [outcome])
  if (!outcome) return null
  switch (outcome.kind) {
    case 'errors':
      return (
        <Banner ref={banner} tone="critical" title={outcome.message}>
          <ErrorList {...errorLines(form.view, errors)} />
        </Banner>
      )
    case 'changed_meanwhile':
      return (
        <Banner
          ref={banner}
          tone="warning"
          title={outcome.message}
          action={{ content: setupWords.form.showSaved, onAction: form.showSaved }}
        >
          <List>
            {outcome.fields.map((label) => (
              <List.Item key={label}>{label}</List.Item>
            ))}
          </List>
        </Banner>
      )
    case 'refused':
      return <Banner ref={banner} tone="critical" title={outcome.message} />
  }
}

/** Each error leads to its field; one that belongs to no field of this form is said all the same. */
function ErrorList({ fields, others }: ReturnType<typeof errorLines>) {
  return (
    <BlockStack gap="100">
      {fields.map(({ name, label, error }) => (
        <Text as="p" key={name}>
          <Button variant="plain" onClick={() => focusField(name)}>
            {label}
          </Button>
          {`: ${error}`}
        </Text>
      ))}
      {others.map((error) => (
        <Text as="p" key={error}>
          {error}
        </Text>
      ))}
    </BlockStack>
  )
}
