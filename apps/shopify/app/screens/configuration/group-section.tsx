import type { Field, FieldGroup } from '@connect/core'
import { BlockStack, Box, Card, InlineGrid, Text } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { FieldControl } from './fields/field-control.tsx'
import { fieldError, fieldValue } from './state/field-value.ts'
import type { ConfigurationForm } from './use-configuration-form.ts'

interface GroupSectionProps {
  readonly form: ConfigurationForm
  readonly group: FieldGroup
  readonly parents: readonly string[]
  /** Said at the head already, and so not beside each field. */
  readonly saidAbove: string | null
  readonly children?: ReactNode
}

/** What belongs together: what it is about, and its fields beside it, or beneath it where there is no room. */
export function GroupSection({ form, group, parents, saidAbove, children }: GroupSectionProps) {
  const headingId = `group-${group.id}`
  return (
    <Box as="section" aria-labelledby={headingId}>
      <InlineGrid columns={{ xs: 1, lg: ['oneThird', 'twoThirds'] }} gap="400">
        <Box paddingInline={{ xs: '400', sm: '0' }}>
          <BlockStack gap="200">
            <Text as="h2" variant="headingMd" id={headingId}>
              {group.title}
            </Text>
            <Text as="p" tone="subdued">
              {group.text}
            </Text>
          </BlockStack>
        </Box>
        <BlockStack gap="400">
          <Card>
            <BlockStack gap="400">
              {group.fields.map((field) => (
                <FieldControl
                  key={field.name}
                  field={field.locked !== null && field.locked === saidAbove ? lockedInSilence(field) : field}
                  value={fieldValue(form.state, field)}
                  error={fieldError(form.state, field)}
                  isBusy={form.awaited.includes(field.name)}
                  isParent={parents.includes(field.name)}
                  onChange={(value) => form.type(field.name, value)}
                />
              ))}
            </BlockStack>
          </Card>
          {children}
        </BlockStack>
      </InlineGrid>
    </Box>
  )
}

/** Still locked, with nothing more to say about it. */
const lockedInSilence = (field: Field): Field => ({ ...field, locked: '' })
