import { type ClickOptions, usePosted } from '@connect/store-app/screen-hooks'
import { useFetcher } from '@remix-run/react'

/** One click that the server carries out. */
export const useClick = (options: ClickOptions = {}) => usePosted(useFetcher(), options)
