import { useRefreshed } from '../parts/use-refreshed.ts'

/** Reads the screen anew while something that was asked for has not begun; once it runs, the frame does. */
export function RefreshedWhileThere() {
  useRefreshed(true)
  return null
}
