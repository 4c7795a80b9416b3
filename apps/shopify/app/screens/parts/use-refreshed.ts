import { useRefreshed as useReadAnew } from '@connect/store-app/screen-hooks'
import { useRevalidator } from '@remix-run/react'

/** Reads the screen anew, often while something runs. */
export const useRefreshed = (isRunning: boolean): void => useReadAnew(isRunning, useRevalidator())
