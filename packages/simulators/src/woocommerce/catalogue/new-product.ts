import type { Product } from '../model/catalogue.ts'

/** A product nobody has written anything of yet. */
export function newProduct(type: Product['type'], parentId = 0): Product {
  return {
    id: 0,
    type,
    parentId,
    name: '',
    status: 'publish',
    statusBeforeTrash: null,
    sku: '',
    globalUniqueId: '',
    virtual: false,
    downloadable: false,
    regularPrice: '',
    salePrice: '',
    weight: '',
    manageStock: false,
    stockQuantity: null,
    stockStatus: 'instock',
    backorders: 'no',
    costOfGoods: null,
    attributes: [],
    groupedIds: [],
    externalUrl: '',
    meta: [],
    createdAt: '',
    modifiedAt: '',
    rest: {},
  }
}
