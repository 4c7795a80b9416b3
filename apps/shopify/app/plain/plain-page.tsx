import type { ReactNode } from 'react'

/** A page outside of the Shopify admin: a heading and what to do. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main style={{ fontFamily: 'system-ui, sans-serif', maxWidth: '36rem', margin: '4rem auto', padding: '0 1rem' }}>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
