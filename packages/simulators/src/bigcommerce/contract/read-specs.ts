import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface SpecFile {
  readonly name: string
  /** `v2` or `v3`, as the file's server has it. */
  readonly version: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly document: object
}

const cache = fileURLToPath(new URL('../../../../../node_modules/.cache/bigcommerce-contract/', import.meta.url))

/** Every file of the folder. Reading YAML takes seconds, so that the parsed form is kept beside the dependencies. */
export async function readSpecs(folder: string): Promise<readonly SpecFile[]> {
  const { parse } = await import('yaml')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yml'))
  return names.map((name) => {
    const path = `${folder}/${name}`
    const { size, mtimeMs } = statSync(path)
    const document = kept(`${name}.${size}.${Math.floor(mtimeMs)}.json`, () => parse(readFileSync(path, 'utf8'), { maxAliasCount: -1 }))
    const { servers, paths } = document as { readonly servers: readonly { readonly url: string }[]; readonly paths: SpecFile['paths'] }
    return { name, version: servers[0]?.url.split('/').at(-1) ?? '', paths, document }
  })
}

function kept(name: string, make: () => object): object {
  try {
    return JSON.parse(readFileSync(cache + name, 'utf8')) as object
  } catch {
    const made = make()
    mkdirSync(cache, { recursive: true })
    // Several processes may write it at once: whoever comes last wins with the same bytes.
    const unfinished = `${cache}${name}.${process.pid}`
    writeFileSync(unfinished, JSON.stringify(made))
    renameSync(unfinished, cache + name)
    return made
  }
}
