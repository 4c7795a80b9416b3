import { type ClickOptions, usePosted } from '@connect/store-app/screen-hooks'
import { useFetcher } from 'react-router'

/** One click that the server carries out. */
export const useClick = (options: ClickOptions = {}) => usePosted(useFetcher(), options)
