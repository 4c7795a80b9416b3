import type { MappingRow } from '@connect/core'
import { type ControlProps, controlId } from '@connect/core/client'
import { setupWords } from '@connect/core/setup-words'
import { SelectControl } from '@wordpress/components'
import { NameCell } from '../../list/cells.tsx'
import { ListTable } from '../../list/list-table.tsx'
import { Stack } from '../../parts/stack.tsx'
import { saidOf } from './said-of.tsx'

const { storeLocation, shows } = setupWords.form

/** One choice for each thing of the store. */
export function MappingControl(props: ControlProps<'mapping'>) {
  const { field, error } = props
  const columns = [
    { id: 'name', header: storeLocation, cell: ({ label, note }: MappingRow) => <NameCell name={label} detail={note} /> },
    { id: 'choice', header: shows, width: '50%', cell: (row: MappingRow) => <RowChoice mapping={props} row={row} /> },
  ]
  return (
    <Stack gap={2}>
      <h4>{field.label}</h4>
      {saidOf(field, error).help}
      <ListTable title={field.label} rows={field.rows} keyOf={({ id }) => id} columns={columns} />
    </Stack>
  )
}

function RowChoice({ mapping, row }: { readonly mapping: ControlProps<'mapping'>; readonly row: MappingRow }) {
  const { field, value, error, isBusy, onChange } = mapping
  const chosen = value as Readonly<Record<string, string | null>>
  const isFirst = row.id === field.rows[0]?.id
  const site = chosen[row.id] ?? ''
  return (
    <SelectControl
      __next40pxDefaultSize
      hideLabelFromVision
      id={isFirst ? controlId(field.name) : `${controlId(field.name)}-${row.id}`}
      label={`${shows}: ${row.label}`}
      aria-invalid={error !== null}
      options={[{ value: '', label: field.placeholder }, ...field.choices]}
      value={field.choices.some((choice) => choice.value === site) ? site : ''}
      disabled={field.locked !== null || isBusy}
      onChange={(picked) => onChange({ ...chosen, [row.id]: picked || null })}
    />
  )
}
