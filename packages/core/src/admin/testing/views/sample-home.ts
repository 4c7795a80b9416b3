import type { HomeView } from '../../views/home.ts'
import { sampleProblems } from './sample-problems.ts'

export const sampleHome: HomeView = {
  title: 'Home',
  checklist: null,
  dials: [
    {
      id: 'orders',
      question: 'Is every order in the warehouse?',
      answer: 'No',
      tone: 'critical',
      text: '1,203 of 1,204 orders are in the warehouse',
      link: { label: 'Show 1 order', screen: 'orders', filter: 'not_imported' },
    },
    {
      id: 'shipments',
      question: 'Is every shipment in the store?',
      answer: 'Yes',
      tone: 'success',
      text: '998 of 998 shipments are in the store',
      link: { label: 'Show shipped orders', screen: 'orders', filter: 'shipped' },
    },
    {
      id: 'stock',
      question: 'Is stock equal?',
      answer: 'Not yet',
      tone: 'attention',
      text: '310 of 312 figures are equal',
      link: { label: 'Show 2 products', screen: 'products', filter: 'differs' },
    },
  ],
  flow: {
    title: 'Orders and shipments by hour',
    series: ['Orders', 'Shipments'],
    points: Array.from({ length: 24 }, (_, hour) => ({
      label: `${String((hour + 15) % 24).padStart(2, '0')}:00`,
      values: [(hour * 7) % 13, (hour * 5) % 9],
    })),
    empty: null,
  },
  drift: {
    title: 'Stock drift by day',
    series: ['Figures changed in the store'],
    points: Array.from({ length: 14 }, (_, day) => ({ label: `Nov ${day + 7}`, values: [(day * 3) % 5] })),
    empty: null,
  },
  lastRuns: [
    {
      runId: 'r9',
      title: 'Automatic sync',
      when: 'Nov 20, 14:00',
      result: 'Completed',
      tone: 'success',
      counts: '12 applied, 3 unchanged, 1 rejected',
    },
    {
      runId: 'r8',
      title: 'End of Day',
      when: 'Nov 19, 22:00',
      result: 'Failed',
      tone: 'critical',
      counts: 'The warehouse could not be reached.',
    },
  ],
  nextRuns: [
    { title: 'Automatic sync', when: 'Today at 14:15' },
    { title: 'End of Day', when: 'Today at 22:00' },
  ],
  problems: sampleProblems.problems.rows.slice(0, 3),
  checks: [],
  problemCount: 5,
  notices: [],
}

export const setUpHome: HomeView = {
  ...sampleHome,
  checklist: {
    title: 'Set up IntelliTrack for Shops',
    text: 'Five steps, and store and warehouse stay in step by themselves.',
    done: 2,
    steps: [
      {
        title: 'Connect IntelliTrack',
        text: 'With the Store Key of your division.',
        isDone: true,
        link: { label: 'Open', screen: 'shopping_cart_configuration' },
      },
      {
        title: 'Choose division, unit and site',
        text: 'Where products and orders go.',
        isDone: true,
        link: { label: 'Open', screen: 'basic_configuration' },
      },
      {
        title: 'Say what each store location is',
        text: 'Which site of the warehouse ships for it.',
        isDone: false,
        link: { label: 'Map locations', screen: 'shopping_cart_configuration' },
      },
      {
        title: 'Import products, inventory and carriers',
        text: 'One button; it can be watched or left alone.',
        isDone: false,
        link: { label: 'Import', screen: 'shopping_cart_configuration' },
      },
    ],
  },
  dials: [],
  flow: {
    title: 'Orders and shipments by hour',
    series: ['Orders', 'Shipments'],
    points: [],
    empty: 'No order came in during the last day.',
  },
  drift: { title: 'Stock drift by day', series: ['Figures'], points: [], empty: 'Nobody changed a figure in the last 14 days.' },
  lastRuns: [],
  nextRuns: [],
  problems: [],
  problemCount: 0,
}
