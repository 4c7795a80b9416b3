/** Where a customer wants an order sent after all, as the store's commands take it. */
export const quayStreet = {
  firstName: 'Ada',
  lastName: 'Coast',
  address1: '9 Quay Street',
  city: 'Tacoma',
  provinceCode: 'WA',
  zip: '98402',
  countryCode: 'US',
}
