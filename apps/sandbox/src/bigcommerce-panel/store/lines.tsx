import type { LineDocument } from './documents.ts'

/** What was bought, and how much of it has left. */
export function Lines({ lines }: { readonly lines: readonly LineDocument[] }) {
  return (
    <ul className="Lines">
      {lines.map((line) => (
        <li key={line.id}>
          <span>
            {line.name}
            {line.options.map(({ name, value }) => `, ${name}: ${value}`)}{' '}
            <span className="Quiet">{line.sku || (line.type === 'physical' ? 'no SKU' : line.type)}</span>
          </span>
          <span>
            {line.quantity} × {line.price}
            {line.type === 'physical' && <span className="Quiet">, {line.quantityShipped} shipped</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
