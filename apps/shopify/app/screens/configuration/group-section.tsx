import { GroupFields, type GroupProps } from '@connect/store-app/screen-hooks'
import { BlockStack, Card } from '@shopify/polaris'
import { FieldControl } from './fields/field-control.tsx'
import { Section } from './section.tsx'

/** One group of fields. */
export const GroupSection = ({ children, ...fields }: GroupProps) => (
  <Section id={fields.group.id} title={fields.group.title} text={fields.group.text}>
    <Card>
      <BlockStack gap="400">
        <GroupFields as={FieldControl} {...fields} />
      </BlockStack>
    </Card>
    {children}
  </Section>
)
