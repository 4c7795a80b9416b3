import { type ReactNode, useEffect } from 'react'

/** A page of the control panel: its heading, what can be done, what it shows. */
export function Page(props: {
  readonly title: string
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}) {
  const { title, about, actions, children } = props
  useEffect(() => {
    document.title = `${title} · Control panel`
  }, [title])
  return (
    <main className="Page">
      <header className="Page-head">
        <div>
          <h1>{title}</h1>
          {about && <p className="Quiet">{about}</p>}
        </div>
        {actions && <div className="Actions">{actions}</div>}
      </header>
      {children}
    </main>
  )
}

export const Wrong = ({ error }: { readonly error: Error | null }) =>
  error && (
    <p className="Wrong" role="alert">
      {error.message}
    </p>
  )
