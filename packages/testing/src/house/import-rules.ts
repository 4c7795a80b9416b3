import { isTest, type SourceFile } from './source-files.ts'

const adapters = ['shopify', 'bigcommerce', 'woocommerce', 'intellitrack']

/** Which packages a package may import (DESIGN section 2). Apps compose freely; tests may look anywhere. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  http: ['core'],
  database: ['core'],
  simulators: ['core'],
  'store-app': ['core', 'http', 'database', 'intellitrack'],
  ...Object.fromEntries(adapters.map((name) => [name, ['core', 'http']])),
}

/** Modules core may not use although Node has them, and words it may not contain. */
const impure = /\bfetch\(|Date\.now|setTimeout|setInterval|Math\.random|process\.env|@prisma|\bnew Date\(\)/
const platformNames = /shopify|bigcommerce|woocommerce/i

/** One sentence per breach; empty when the house is in order. */
export function importBreaches(files: readonly SourceFile[]): readonly string[] {
  const sources = files.filter((file) => !isTest(file.path))
  return [
    ...sources.flatMap((file) => [...packageBreaches(file), ...coreBreaches(file), ...nameBreaches(file)]),
    // In the core's tests as well: what they say of one platform would be expected of all.
    ...files.flatMap(platformBreaches),
  ]
}

function packageBreaches(file: SourceFile): string[] {
  const owner = /^packages\/([^/]+)\//.exec(file.path)?.[1]
  const allowed = owner === undefined ? undefined : mayImport[owner]
  if (owner === undefined || allowed === undefined) return []
  return importsOf(file.text).flatMap((name) => {
    const target = /^@connect\/([^/]+)/.exec(name)?.[1] ?? relativePackage(file.path, name)
    if (target !== undefined && target !== owner && !allowed.includes(target))
      return [`${file.path} imports ${name}: ${owner} may import only ${allowed.join(', ') || 'itself'}`]
    return []
  })
}

function coreBreaches(file: SourceFile): string[] {
  if (!file.path.startsWith('packages/core/')) return []
  const code = file.text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1')
  const foreign = importsOf(file.text).filter((name) => !name.startsWith('.'))
  return [
    ...foreign.map((name) => `${file.path} imports ${name}: core imports nothing`),
    ...(impure.test(code) ? [`${file.path} reaches outside (${impure.exec(code)?.[0]}): clock, randomness and I/O come in as ports`] : []),
  ]
}

const platformBreaches = ({ path, text }: SourceFile): string[] =>
  path.startsWith('packages/core/') && platformNames.test(text) ? [`${path} names a platform: use a capability`] : []

function nameBreaches(file: SourceFile): string[] {
  const crowded = /(^|\/)(utils?|helpers?|misc|common)(\/|\.tsx?$)/.test(file.path)
  const branching = /(?<!process\.)\bplatform\s*===/.test(file.text) && !adapters.some((name) => file.path.includes(`/${name}/`))
  return [
    ...(crowded ? [`${file.path}: a name that says nothing`] : []),
    ...(branching ? [`${file.path} asks which platform it is: use a capability`] : []),
  ]
}

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string)

/** The package a relative import leads into, when it leaves its own. */
function relativePackage(from: string, name: string): string | undefined {
  if (!name.startsWith('..')) return undefined
  const steps = [...from.split('/').slice(0, -1), ...name.split('/')]
  const resolved: string[] = []
  for (const step of steps) {
    if (step === '..') resolved.pop()
    else if (step !== '.') resolved.push(step)
  }
  return resolved[0] === 'packages' ? resolved[1] : undefined
}
