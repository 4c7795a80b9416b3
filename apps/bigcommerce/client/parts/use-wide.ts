import { useWide as useRoom } from '@connect/store-app/screen-hooks'

/** Whether there is room for a table; without it its rows stand one below the other. */
export const useWide = (): boolean => useRoom(wideEnough)

/** Below it the widest of the tables would scroll sideways. */
const wideEnough = '(min-width: 62.5em)'
