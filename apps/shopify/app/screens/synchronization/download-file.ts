import { saveFile } from '@connect/store-app/screen-hooks'

/** Fetches a file with the session token and hands it to the browser to save. False: it did not come. */
export async function downloadFile(path: string): Promise<boolean> {
  try {
    const token = await window.shopify?.idToken()
    const response = await fetch(path, { headers: token ? { authorization: `Bearer ${token}` } : {} })
    if (response.ok) await saveFile(response)
    return response.ok
  } catch {
    return false
  }
}
