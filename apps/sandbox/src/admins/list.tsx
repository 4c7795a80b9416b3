import type { ReactNode } from 'react'

export interface ListRow {
  readonly id: string | number
  readonly cells: readonly ReactNode[]
}

/** A list of a simulated admin; on a narrow screen each row becomes a card whose cells name their column. */
export function List({
  name,
  headings,
  rows,
}: {
  readonly name: string
  readonly headings: readonly string[]
  readonly rows: readonly ListRow[]
}) {
  if (rows.length === 0) return <p className="Box Quiet">Nothing here.</p>
  return (
    <table className="Box List" aria-label={name}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {headings.map((heading, at) => (
              <td key={heading} data-heading={heading}>
                {cells[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
