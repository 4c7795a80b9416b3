import { useHeading as useListHeading } from '@connect/store-app/screen-hooks'
import { useLocation, useNavigation } from '@remix-run/react'

/** Where the list is going. */
export const useHeading = () => useListHeading(useLocation(), useNavigation().location)
