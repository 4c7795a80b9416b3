import type { Schemas } from '@connect/intellitrack/contract'
import { Badge, Group } from '@mantine/core'

/** Features with their access level; read-only ones are paler and say so. */
export function FeatureBadges({ features }: { readonly features: readonly Schemas['FeatureGrant'][] }) {
  return (
    <Group gap={4}>
      {features.map((feature) => (
        <Badge key={feature.name} size="sm" tt="none" variant={feature.access === 'edit' ? 'light' : 'outline'}>
          {feature.name}
          {feature.access === 'read_only' ? ' (read-only)' : ''}
        </Badge>
      ))}
    </Group>
  )
}
