import { Badge } from '@shopify/polaris'
import { words } from './documents.ts'

export function ProductStatus({ status }: { readonly status: string }) {
  return <Badge {...(status === 'ACTIVE' ? { tone: 'success' } : {})}>{words(status)}</Badge>
}
