import { VisuallyHidden } from '@wordpress/components'
import type { CSSProperties, ReactNode } from 'react'
import { useIsTurning } from '../parts/routed.ts'

export interface Column<Row> {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  readonly width?: string
  readonly isNumber?: boolean
}
interface ListTableProps<Row> {
  /** What the table is called, for who hears it. */
  readonly title: string
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly columns: readonly Column<Row>[]
}

/** Rows as WordPress lists them: beside each other under their headings; where there is no room, one below the other, each with its heading. */
export function ListTable<Row>({ title, rows, keyOf, columns }: ListTableProps<Row>) {
  const isTurning = useIsTurning()
  return (
    <table className="wp-list-table widefat striped intellitrack-table" aria-busy={isTurning}>
      <VisuallyHidden as="caption">{title}</VisuallyHidden>
      <thead>
        <tr>
          {columns.map(({ id, header, width, isNumber }) => (
            <th
              key={id}
              scope="col"
              className={classOf(isNumber)}
              style={width ? ({ '--intellitrack-width': width } as CSSProperties) : {}}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column, index) => (
              <Cell key={column.id} column={column} row={row} isName={index === 0} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row>({ column, row, isName }: { readonly column: Column<Row>; readonly row: Row; readonly isName: boolean }) {
  const content = column.cell(row)
  if (isName) return <th scope="row">{content}</th>
  return (
    <td className={classOf(column.isNumber)} data-colname={column.header}>
      {content}
    </td>
  )
}

const classOf = (isNumber = false): string | undefined => (isNumber ? 'number' : undefined)
