import { Button, ButtonGroup, Icon, InlineStack, Text } from '@shopify/polaris'
import { AppsIcon } from '@shopify/polaris-icons'
import type { RegisteredApp } from '../api.ts'
import { useSession } from './session.tsx'

/** The app's name above its frame, with what the app put beside it. */
export function TitleBar({ app }: { readonly app: RegisteredApp }) {
  const { said, send } = useSession()
  const buttons = (said.titleBar?.buttons ?? []).map((button, at) => ({ ...button, at }))
  return (
    <header className="AppFrame-title">
      <InlineStack gap="200" blockAlign="center" wrap={false}>
        <span>
          <Icon source={AppsIcon} />
        </span>
        <Text as="h1" variant="headingSm">
          {app.name}
        </Text>
        {said.titleBar?.title && (
          <Text as="span" tone="subdued">
            {said.titleBar.title}
          </Text>
        )}
      </InlineStack>
      {buttons.length > 0 && (
        <ButtonGroup>
          {buttons.map(({ at, label, primary, disabled, loading }) => (
            <Button
              key={at}
              size="slim"
              variant={primary ? 'primary' : 'secondary'}
              disabled={disabled}
              loading={loading}
              onClick={() => send({ kind: 'titleBarButton', at })}
            >
              {label}
            </Button>
          ))}
        </ButtonGroup>
      )}
    </header>
  )
}
