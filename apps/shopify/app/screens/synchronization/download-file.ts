import { fileName } from '@connect/core/client'

/** Fetches a file with the session token and hands it to the browser to save. False: it did not come. */
export async function downloadFile(path: string): Promise<boolean> {
  try {
    const token = await window.shopify?.idToken()
    const response = await fetch(path, { headers: token ? { authorization: `Bearer ${token}` } : {} })
    if (!response.ok) return false
    save(await response.blob(), fileName(response.headers.get('content-disposition')))
    return true
  } catch {
    return false
  }
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
