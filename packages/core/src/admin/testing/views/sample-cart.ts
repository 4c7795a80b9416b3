import type { ConfigurationView } from '../../views/configuration.ts'
import type { FirstDatasetView, ShoppingCartView } from '../../views/shopping-cart.ts'

export const sampleLocations: ConfigurationView = {
  title: 'Locations',
  version: 3,
  groups: [
    {
      id: 'locations',
      title: 'Store locations',
      text: 'Which stock each of them shows.',
      fields: [
        {
          kind: 'mapping',
          name: 'locations',
          label: 'Locations to sites',
          help: 'A location without a site is left alone.',
          error: null,
          locked: null,
          dependsOn: [],
          rows: [
            { id: '1', label: 'Main Street', note: '12 Quay Street, Boston', value: 'newark' },
            { id: '2', label: 'Harbor Depot', note: null, value: null },
          ],
          choices: [
            { value: 'newark', label: 'Newark' },
            { value: 'reno', label: 'Reno' },
          ],
          placeholder: 'Not kept in step',
        },
      ],
    },
  ],
  formula: null,
  saveLabel: 'Save locations',
  refreshLabel: 'Refresh',
  notices: [],
}

const dataset: FirstDatasetView = {
  title: 'First dataset',
  text: 'Products, then inventory, then carriers.',
  buttonLabel: 'Import Products, Inventory, and Carriers',
  blocked: null,
  steps: [
    { title: 'Products', state: 'to_do', text: 'Products become items.' },
    { title: 'Inventory', state: 'to_do', text: 'What the store has.' },
    { title: 'Carriers', state: 'to_do', text: 'Shipping methods become carriers.' },
  ],
  isRunning: false,
  isDone: false,
}

export const connectedCart: ShoppingCartView = {
  title: 'Shopping Cart Configuration',
  warehouse: {
    title: 'IntelliTrack',
    text: 'The Store Key is issued in IntelliTrack.',
    locked: null,
    isConnected: true,
    status: 'Connected to Northwind Warehouse, division United States',
    addressLabel: 'Address',
    address: 'https://northwind.example/api',
    addressHelp: 'Ask who manages IntelliTrack.',
    storeKeyLabel: 'Store Key',
    storeKeyHelp: 'It is never shown again.',
    connectLabel: 'Connect',
    disconnectLabel: 'Disconnect',
    disconnectWarning: 'Nothing is kept in step any more.',
  },
  locations: sampleLocations,
  firstDataset: dataset,
  notices: [],
}

export const newCart: ShoppingCartView = {
  ...connectedCart,
  warehouse: { ...connectedCart.warehouse, isConnected: false, status: 'Not connected', address: '' },
  locations: null,
  firstDataset: { ...dataset, blocked: 'Connect IntelliTrack first.' },
}

export const importingCart: ShoppingCartView = {
  ...connectedCart,
  firstDataset: {
    ...dataset,
    isRunning: true,
    steps: [
      { title: 'Products', state: 'done', text: '120 items made' },
      { title: 'Inventory', state: 'doing', text: '80 of 120 figures' },
      { title: 'Carriers', state: 'failed', text: 'IntelliTrack does not answer.' },
    ],
  },
}
