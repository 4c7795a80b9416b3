import { Alert, Button, Card, Center, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useSession } from '../api/session.tsx'

export function SignIn() {
  const { signIn } = useSession()
  const [failure, setFailure] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useForm({ initialValues: { userName: '', password: '' }, validate: { userName: required, password: required } })
  const submit = form.onSubmit(async ({ userName, password }) => {
    setBusy(true)
    setFailure(null)
    await signIn(userName, password).catch((error: Error) => setFailure(error.message))
    setBusy(false)
  })
  return (
    <Center mih="100vh" bg="gray.0" p="md">
      <Card withBorder shadow="sm" w={380} maw="100%" p="lg">
        <form onSubmit={submit}>
          <Stack>
            <Title order={1} size="h3">
              IntelliTrack
            </Title>
            <Text size="sm" c="dimmed">
              Sign in to the warehouse. The sandbox prints a user and password beside the address.
            </Text>
            {failure && (
              <Alert color="red" title="Not signed in">
                {failure}
              </Alert>
            )}
            <TextInput label="User name" autoComplete="username" {...form.getInputProps('userName')} />
            <PasswordInput label="Password" autoComplete="current-password" {...form.getInputProps('password')} />
            <Button type="submit" loading={busy}>
              Sign in
            </Button>
          </Stack>
        </form>
      </Card>
    </Center>
  )
}

const required = (value: string) => (value.trim() === '' ? 'Fill this in' : null)
