import { caution, published } from '@wordpress/icons'
import type { Check } from '../api/connection-api.ts'
import { Rows } from '../list/rows.tsx'
import { Panel } from '../parts/panel.tsx'
import { Line, Stack } from '../parts/stack.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Text } from '../parts/text.tsx'
import { WithSign } from '../parts/with-sign.tsx'
import { words } from '../words.ts'

const { title, ok, toDo } = words.checks

/** What the site must be able to do, each with what to do where it is not. */
export const ChecksPanel = ({ checks, isTop = false }: { readonly checks: readonly Check[]; readonly isTop?: boolean }) =>
  checks.length === 0 ? null : (
    <Panel title={title} isTop={isTop}>
      <Rows rows={checks} keyOf={({ id }) => id}>
        {(check) => (
          <Stack gap={1}>
            <Line>
              <WithSign sign={check.ok ? published : caution} tone={check.ok ? 'good' : 'notable'}>
                <strong>{check.title}</strong>
              </WithSign>
              <StateBadge tone={check.ok ? 'success' : 'attention'}>{check.ok ? ok : toDo}</StateBadge>
            </Line>
            {check.text && <Text isQuiet={check.ok}>{check.text}</Text>}
          </Stack>
        )}
      </Rows>
    </Panel>
  )
