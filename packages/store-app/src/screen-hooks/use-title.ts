import { useEffect } from 'react'

/** What the browser calls the page. The page came with a title, beside which React would only put another one. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
