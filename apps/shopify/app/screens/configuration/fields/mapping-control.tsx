import type { MappingRow } from '@connect/core'
import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { Bleed, BlockStack, InlineError, Select, Text } from '@shopify/polaris'
import { Rows } from '../../list/rows.tsx'
import { Table } from '../../list/table.tsx'
import { ByWidth } from '../../parts/by-width.tsx'
import { fieldHelp } from './field-help.tsx'

/** One choice for each thing of the store: in a table, or one below the other where it would not fit. */
export function MappingControl(props: ControlProps<'mapping'>) {
  const { field, error } = props
  const keyOf = (row: MappingRow): string => row.id
  return (
    <BlockStack gap="200">
      <Text as="h3" variant="headingSm">
        {field.label}
      </Text>
      {fieldHelp(field)}
      {error ? <InlineError message={error} fieldID={controlId(field.name)} /> : null}
      <ByWidth
        wide={
          <Table
            rows={field.rows}
            keyOf={keyOf}
            isLoading={false}
            columns={[
              { title: setupWords.form.storeLocation, width: '16rem', cell: (row) => <RowName row={row} /> },
              { title: setupWords.form.shows, cell: (row) => <RowChoice {...props} row={row} labelHidden />, isWide: true },
            ]}
          />
        }
        narrow={
          <Bleed marginInline="400">
            <Rows rows={field.rows} keyOf={keyOf}>
              {(row) => <RowChoice {...props} row={row} />}
            </Rows>
          </Bleed>
        }
      />
    </BlockStack>
  )
}

const RowName = ({ row }: { readonly row: MappingRow }) => (
  <>
    <Text as="span" breakWord>
      {row.label}
    </Text>
    {row.note ? (
      <Text as="p" tone="subdued" fontWeight="regular" breakWord>
        {row.note}
      </Text>
    ) : null}
  </>
)

interface RowChoiceProps extends ControlProps<'mapping'> {
  readonly row: MappingRow
  readonly labelHidden?: boolean
}

function RowChoice({ field, value, error, isBusy, onChange, row, labelHidden = false }: RowChoiceProps) {
  const chosen = value as Readonly<Record<string, string | null>>
  const isFirst = row.id === field.rows[0]?.id
  const site = chosen[row.id] ?? ''
  return (
    <Select
      {...(isFirst ? { id: controlId(field.name) } : {})}
      label={row.label}
      labelHidden={labelHidden}
      // Not as a placeholder, which nobody could choose again.
      options={[...(field.placeholder ? [{ value: '', label: field.placeholder }] : []), ...field.choices]}
      value={field.choices.some((choice) => choice.value === site) ? site : ''}
      disabled={field.locked !== null || isBusy}
      helpText={labelHidden ? undefined : row.note}
      error={error !== null}
      onChange={(picked) => onChange({ ...chosen, [row.id]: picked || null })}
    />
  )
}
