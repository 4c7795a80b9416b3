import { Table, type TableColumn } from '@bigcommerce/big-design'
import type { ReactNode } from 'react'
import styled from 'styled-components'
import { useIsTurning } from '../parts/routed.ts'
import { useWide } from '../parts/use-wide.ts'
import { Rows } from './rows.tsx'

interface RowsByWidthProps<Row> {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** The same at every drawing: BigDesign draws another function's cells anew, and what stood in them is gone. */
  readonly columns: readonly TableColumn<Row>[]
  /** One row where a table would not fit. */
  readonly item: (row: Row) => ReactNode
}

/** Rows side by side with their headings where there is room, one below the other where there is not. */
export function RowsByWidth<Row extends object>({ rows, keyOf, columns, item }: RowsByWidthProps<Row>) {
  const isWide = useWide()
  const isTurning = useIsTurning()
  return (
    <Turning $isTurning={isTurning} aria-busy={isTurning}>
      {isWide ? (
        <Table columns={[...columns]} items={rows.map((row) => ({ ...row, [rowKey]: keyOf(row) }))} keyField={rowKey} />
      ) : (
        <Rows rows={rows} keyOf={keyOf}>
          {item}
        </Rows>
      )}
    </Turning>
  )
}

const rowKey = 'rowKey'

/** The rows stay until the new ones are here. */
const Turning = styled.div<{ readonly $isTurning: boolean }>`
  opacity: ${({ $isTurning }) => ($isTurning ? 0.5 : 1)};

  td {
    vertical-align: top;
  }

  /* The panel around it has an edge already. */
  && tr > :first-child {
    padding-left: 0;
  }

  && tr > :last-child {
    padding-right: 0;
  }
`
