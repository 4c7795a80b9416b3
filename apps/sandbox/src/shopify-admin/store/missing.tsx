import { EmptyState, Page } from '@shopify/polaris'

export function Missing({ what, back }: { readonly what: string; readonly back: { readonly content: string; readonly url: string } }) {
  return (
    <Page backAction={back}>
      <EmptyState
        heading={`There is no such ${what} in this store`}
        image=""
        action={{ content: `See all ${back.content.toLowerCase()}`, url: back.url }}
      >
        <p>It may have been deleted.</p>
      </EmptyState>
    </Page>
  )
}
