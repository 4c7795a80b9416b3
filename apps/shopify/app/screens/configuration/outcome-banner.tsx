import { setupWords } from '@connect/core/setup-words'
import { Banner, type BannerHandles, BlockStack, Button, List, Text } from '@shopify/polaris'
import { useEffect, useRef } from 'react'
import { focusField } from './fields/control-props.ts'
import { fieldsOf } from './state/fields-of.ts'
import type { ConfigurationForm } from './use-configuration-form.ts'

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
          <ErrorList fields={fieldsOf(form.view)} errors={errors} />
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

interface ErrorListProps {
  readonly fields: readonly { readonly name: string; readonly label: string }[]
  readonly errors: Readonly<Record<string, string>>
}

/** Each error leads to its field; one that belongs to no field of this form is said all the same. */
function ErrorList({ fields, errors }: ErrorListProps) {
  const wrong = fields.filter(({ name }) => name in errors)
  const others = Object.keys(errors).filter((name) => wrong.every((field) => field.name !== name))
  return (
    <BlockStack gap="100">
      {wrong.map(({ name, label }) => (
        <Text as="p" key={name}>
          <Button variant="plain" onClick={() => focusField(name)}>
            {label}
          </Button>
          {`: ${errors[name]}`}
        </Text>
      ))}
      {others.map((name) => (
        <Text as="p" key={name}>
          {errors[name]}
        </Text>
      ))}
    </BlockStack>
  )
}
