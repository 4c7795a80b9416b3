import { setupWords } from '@connect/core/setup-words'
import { BlockStack, IndexTable, InlineError, Select, Text } from '@shopify/polaris'
import { type ControlProps, controlId } from './control-props.ts'
import { FieldHelp } from './field-help.tsx'

/** One choice for each thing of the store, in a table. */
export function MappingControl({ field, value, error, isBusy, onChange }: ControlProps<'mapping'>) {
  const chosen = value as Readonly<Record<string, string | null>>
  return (
    <BlockStack gap="200">
      <BlockStack gap="100">
        <Text as="h3" variant="headingSm">
          {field.label}
        </Text>
        <Text as="span" tone="subdued">
          <FieldHelp field={field} />
        </Text>
      </BlockStack>
      {error ? <InlineError message={error} fieldID={controlId(field.name)} /> : null}
      <IndexTable
        itemCount={field.rows.length}
        selectable={false}
        headings={[{ title: setupWords.form.storeLocation }, { title: setupWords.form.shows }]}
      >
        {field.rows.map((row, position) => (
          <IndexTable.Row key={row.id} id={row.id} position={position}>
            <IndexTable.Cell>
              <Text as="span" breakWord>
                {row.label}
              </Text>
              {row.note ? (
                <Text as="p" tone="subdued" breakWord>
                  {row.note}
                </Text>
              ) : null}
            </IndexTable.Cell>
            <IndexTable.Cell>
              <Select
                {...(position === 0 ? { id: controlId(field.name) } : {})}
                label={row.label}
                labelHidden
                options={[...field.choices]}
                {...(field.placeholder ? { placeholder: field.placeholder } : {})}
                value={chosen[row.id] ?? ''}
                disabled={field.locked !== null || isBusy}
                error={error !== null}
                onChange={(site) => onChange({ ...chosen, [row.id]: site })}
              />
            </IndexTable.Cell>
          </IndexTable.Row>
        ))}
      </IndexTable>
    </BlockStack>
  )
}
