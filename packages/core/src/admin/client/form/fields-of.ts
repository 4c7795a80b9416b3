import type { ConfigurationView, Field } from '../../views/configuration.ts'

export const fieldsOf = (view: ConfigurationView): readonly Field[] => view.groups.flatMap((group) => group.fields)

/** The names whose value is not worth anything any more once this one changes, through every step (Division, Site, Location). */
export function dependentsOf(view: ConfigurationView, name: string): readonly string[] {
  const found = new Set<string>()
  const waiting = [name]
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop())
    for (const field of fieldsOf(view))
      if (field.dependsOn.includes(parent) && !found.has(field.name)) {
        found.add(field.name)
        waiting.push(field.name)
      }
  return [...found]
}

/** The names whose value decides what other fields offer: with them, lists are asked for. */
export const parentsOf = (view: ConfigurationView): readonly string[] => [...new Set(fieldsOf(view).flatMap((field) => field.dependsOn))]
