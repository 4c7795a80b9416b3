import {
  IconAddressBook,
  IconBoxSeam,
  IconClipboardList,
  IconHistory,
  IconKey,
  IconStack2,
  IconTruckDelivery,
  IconUsers,
} from '@tabler/icons-react'

/** The screens, in the order a warehouse uses them, each with the feature that opens it (requirements 3.2). */
export const screens = [
  { path: '/orders', title: 'Picking Orders', feature: 'Picking Orders', Icon: IconClipboardList },
  { path: '/items', title: 'Items', feature: 'Items', Icon: IconBoxSeam },
  { path: '/inventory', title: 'Inventory Data', feature: 'Inventory View', Icon: IconStack2 },
  { path: '/carriers', title: 'Carriers', feature: 'Carriers', Icon: IconTruckDelivery },
  { path: '/customers', title: 'Customers', feature: 'Customers', Icon: IconAddressBook },
  { path: '/history', title: 'History', feature: 'History', Icon: IconHistory },
  { path: '/users', title: 'Users and roles', feature: 'Users_Roles', Icon: IconUsers },
  { path: '/store-keys', title: 'Store Keys', feature: 'Store Keys', Icon: IconKey },
] as const
