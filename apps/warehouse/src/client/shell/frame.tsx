import { AppShell, Badge, Burger, Button, Group, NavLink, Select, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { NavLink as RouterLink, useLocation } from 'react-router-dom'
import { useSession } from '../api/session.tsx'
import { screens } from './screens.ts'

/** Header with division and user, navigation by what the user may open, and the screen itself. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const [opened, { toggle, close }] = useDisclosure(false)
  const { me, division, divisions, may, chooseDivision, signOut } = useSession()
  const { pathname } = useLocation()
  return (
    <AppShell header={{ height: 56 }} navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !opened } }} padding="md">
      <AppShell.Header px="md">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label="Navigation" />
            <Title order={1} size="h4" c="teal.9">
              IntelliTrack
            </Title>
            {division && !division.active && <Badge color="red">Division closed</Badge>}
          </Group>
          <Group gap="sm" wrap="nowrap">
            <Select
              aria-label="Division"
              size="xs"
              w={{ base: 170, sm: 220 }}
              data={divisions.map((one) => ({ value: one.id, label: one.name }))}
              value={division?.id ?? null}
              onChange={(id) => id && chooseDivision(id)}
              allowDeselect={false}
            />
            <Text size="sm" visibleFrom="md">
              {me?.name}
            </Text>
            <Button size="xs" variant="default" onClick={signOut} visibleFrom="sm">
              Sign out
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs">
        {screens
          .filter((screen) => may(screen.feature))
          .map(({ path, title, Icon }) => (
            <NavLink
              key={path}
              component={RouterLink}
              to={path}
              label={title}
              active={pathname.startsWith(path)}
              leftSection={<Icon size={18} aria-hidden />}
              onClick={close}
            />
          ))}
        <Button mt="md" variant="default" onClick={signOut} hiddenFrom="sm">
          Sign out
        </Button>
      </AppShell.Navbar>
      <AppShell.Main>{children}</AppShell.Main>
    </AppShell>
  )
}
