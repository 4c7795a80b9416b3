import type { ReactElement } from 'react'

/** One of a platform's own components, handed in by the app that draws with it. */
export type Part<Props> = (props: Props) => ReactElement | null
