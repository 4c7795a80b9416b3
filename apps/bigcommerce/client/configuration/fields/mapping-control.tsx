import { FormGroup, H3, Select, Small, type TableColumn, Text } from '@bigcommerce/big-design'
import type { MappingRow } from '@connect/core'
import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { createContext, useContext } from 'react'
import { RowsByWidth } from '../../list/rows-by-width.tsx'
import { Refused } from '../../parts/refused.tsx'
import { Stack } from '../../parts/stack.tsx'
import { described } from './described.tsx'

const { storeLocation, shows } = setupWords.form

/** One choice for each thing of the store: in a table, or one below the other where it would not fit. */
export function MappingControl(props: ControlProps<'mapping'>) {
  const { field, error } = props
  return (
    <Mapping.Provider value={props}>
      <Stack $gap="xSmall">
        <H3>{field.label}</H3>
        {described(controlId(field.name), field).help}
        <Refused>{error}</Refused>
        <RowsByWidth
          rows={field.rows}
          keyOf={({ id }) => id}
          columns={columns}
          item={(row) => (
            <Stack $gap="xSmall">
              <RowName row={row} />
              <RowChoice row={row} />
            </Stack>
          )}
        />
      </Stack>
    </Mapping.Provider>
  )
}

/** What the choice of each row is part of. */
const Mapping = createContext<ControlProps<'mapping'> | null>(null)

const columns: readonly TableColumn<MappingRow>[] = [
  { hash: 'name', header: storeLocation, render: (row) => <RowName row={row} /> },
  { hash: 'choice', header: shows, width: '24rem', render: (row) => <RowChoice row={row} /> },
]

const RowName = ({ row }: { readonly row: MappingRow }) => (
  <Stack $gap="none">
    <Text as="span" bold>
      {row.label}
    </Text>
    {row.note && (
      <Small as="span" color="secondary60">
        {row.note}
      </Small>
    )}
  </Stack>
)

function RowChoice({ row }: { readonly row: MappingRow }) {
  const mapping = useContext(Mapping)
  if (!mapping) return null
  const { field, value, error, isBusy, onChange } = mapping
  const chosen = value as Readonly<Record<string, string | null>>
  const isFirst = row.id === field.rows[0]?.id
  const site = chosen[row.id] ?? ''
  // Not as a placeholder, which nobody could choose again.
  const none = field.placeholder ? [{ value: '', content: field.placeholder }] : []
  return (
    <FormGroup>
      <Select
        id={isFirst ? controlId(field.name) : `${controlId(field.name)}-${row.id}`}
        aria-label={`${shows}: ${row.label}`}
        aria-invalid={error !== null}
        filterable={false}
        options={[...none, ...field.choices.map((choice) => ({ value: choice.value, content: choice.label }))]}
        value={field.choices.some((choice) => choice.value === site) ? site : ''}
        disabled={field.locked !== null || isBusy}
        onOptionChange={(picked) => picked !== undefined && onChange({ ...chosen, [row.id]: picked || null })}
      />
    </FormGroup>
  )
}
