import type { FieldGroup } from '@connect/core'
import { fieldError, fieldValue, saidOnce } from '@connect/core/client'
import type { ConfigurationForm } from '@connect/store-app/screen-hooks'
import { BlockStack, Card } from '@shopify/polaris'
import type { ReactNode } from 'react'
import { FieldControl } from './fields/field-control.tsx'
import { Section } from './section.tsx'

interface GroupSectionProps {
  readonly form: ConfigurationForm
  readonly group: FieldGroup
  readonly parents: readonly string[]
  /** Said at the head already, and so not beside each field. */
  readonly saidAbove: string | null
  readonly children?: ReactNode
}

/** One group of fields. */
export const GroupSection = ({ form, group, parents, saidAbove, children }: GroupSectionProps) => (
  <Section id={group.id} title={group.title} text={group.text}>
    <Card>
      <BlockStack gap="400">
        {group.fields.map((field) => (
          <FieldControl
            key={field.name}
            field={saidOnce(field, saidAbove)}
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
  </Section>
)
