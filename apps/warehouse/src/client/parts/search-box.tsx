import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'

/** Searches while one types, without a request for every letter. */
export function SearchBox({ label, onSearch }: { readonly label: string; readonly onSearch: (text: string) => void }) {
  const search = useDebouncedCallback(onSearch, 250)
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} aria-hidden />}
      onChange={(event) => search(event.currentTarget.value.trim())}
      w={{ base: '100%', sm: 360 }}
    />
  )
}
