import { type ReactNode, useEffect } from 'react'
import { site } from '../site.ts'

/** A page of the admin: its heading, what can be done, what it shows. */
export function Page(props: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }) {
  const { title, action, children } = props
  useEffect(() => {
    document.title = `${title} ‹ ${site.name} — WordPress`
  }, [title])
  return (
    <div className="wrap">
      <header className="PageHead">
        <h1>{title}</h1>
        {action}
      </header>
      {children}
    </div>
  )
}

export const Wrong = ({ error }: { readonly error: Error | null }) =>
  error && (
    <p className="notice notice-error" role="alert">
      {error.message}
    </p>
  )
