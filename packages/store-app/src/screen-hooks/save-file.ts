import { fileName } from '@connect/core/client'

/** Hands a file to the browser to save, under the name that the server gives it. */
export async function saveFile(file: Response): Promise<void> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await file.blob())
  link.download = fileName(file.headers.get('content-disposition'))
  document.body.append(link)
  link.click()
  link.remove()
  // Only once the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
