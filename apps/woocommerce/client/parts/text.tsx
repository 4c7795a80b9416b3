import type { ReactNode } from 'react'

interface TextProps {
  readonly isQuiet?: boolean
  readonly children: ReactNode
}

/** A sentence. */
export const Text = ({ isQuiet = false, children }: TextProps) => <p className={isQuiet ? 'intellitrack-quiet' : undefined}>{children}</p>

/** What is said besides. */
export const Small = ({ children }: { readonly children: ReactNode }) => <span className="intellitrack-small">{children}</span>
