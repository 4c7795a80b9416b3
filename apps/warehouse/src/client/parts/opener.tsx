import { Anchor } from '@mantine/core'
import type { MouseEvent, ReactNode } from 'react'
import { Link } from 'react-router-dom'

/** What opens a row without a mouse: a link where it has an address, else a button. */
export function Opener(props: { readonly path: string | undefined; readonly onOpen: () => void; readonly children: ReactNode }) {
  const style = { textAlign: 'left' as const }
  // The row would open it a second time.
  const onlyHere = (event: MouseEvent) => event.stopPropagation()
  if (props.path !== undefined)
    return (
      <Anchor component={Link} to={props.path} onClick={onlyHere} style={style}>
        {props.children}
      </Anchor>
    )
  const open = (event: MouseEvent) => {
    onlyHere(event)
    props.onOpen()
  }
  return (
    <Anchor component="button" type="button" onClick={open} style={style}>
      {props.children}
    </Anchor>
  )
}
