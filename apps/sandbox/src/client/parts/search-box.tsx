import { TextInput } from '@mantine/core'

/** Above a list: what is typed narrows it at once. */
export function SearchBox(props: { readonly label: string; readonly placeholder: string; readonly onSearch: (text: string) => void }) {
  return (
    <TextInput
      my="xs"
      size="xs"
      placeholder={props.placeholder}
      aria-label={props.label}
      onChange={(event) => props.onSearch(event.currentTarget.value)}
    />
  )
}
