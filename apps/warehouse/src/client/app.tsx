import { Center, Loader } from '@mantine/core'
import { Navigate, Route, Routes } from 'react-router-dom'
import { useSession } from './api/session.tsx'
import { Carriers } from './screens/carriers/carriers.tsx'
import { Customers } from './screens/customers/customers.tsx'
import { History } from './screens/history/history.tsx'
import { Inventory } from './screens/inventory/inventory.tsx'
import { Items } from './screens/items/items.tsx'
import { Order } from './screens/orders/order.tsx'
import { Orders } from './screens/orders/orders.tsx'
import { StoreKeys } from './screens/store-keys/store-keys.tsx'
import { Users } from './screens/users/users.tsx'
import { Frame } from './shell/frame.tsx'
import { SignIn } from './shell/sign-in.tsx'

export function App() {
  const { state, division } = useSession()
  if (state === 'signed_out') return <SignIn />
  if (state === 'unknown' || !division)
    return (
      <Center h="100vh">
        <Loader role="status" aria-label="Loading" />
      </Center>
    )
  return (
    <Frame>
      <Routes>
        <Route path="/orders" element={<Orders />} />
        <Route path="/orders/:orderId" element={<Order />} />
        <Route path="/items" element={<Items />} />
        <Route path="/inventory" element={<Inventory />} />
        <Route path="/carriers" element={<Carriers />} />
        <Route path="/customers" element={<Customers />} />
        <Route path="/history" element={<History />} />
        <Route path="/users" element={<Users />} />
        <Route path="/store-keys" element={<StoreKeys />} />
        <Route path="*" element={<Navigate to="/orders" replace />} />
      </Routes>
    </Frame>
  )
}
