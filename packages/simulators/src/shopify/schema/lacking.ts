import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql'

/** What of a schema another version lacks: types (`Type`), fields, arguments (`Type.field(argument)`) and enum values (`Type.VALUE`). */
export function lacking(schema: GraphQLSchema, other: GraphQLSchema): string[] {
  const found: string[] = []
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue
    const there = other.getType(type.name)
    if (!there) {
      found.push(type.name)
    } else if (isEnumType(type) && isEnumType(there)) {
      for (const value of type.getValues()) if (!there.getValue(value.name)) found.push(`${type.name}.${value.name}`)
    } else if (isInputObjectType(type) && isInputObjectType(there)) {
      for (const name of Object.keys(type.getFields())) if (!there.getFields()[name]) found.push(`${type.name}.${name}`)
    } else if ((isObjectType(type) || isInterfaceType(type)) && (isObjectType(there) || isInterfaceType(there))) {
      for (const field of Object.values(type.getFields())) {
        const known = there.getFields()[field.name]
        if (!known) found.push(`${type.name}.${field.name}`)
        for (const { name } of known ? field.args : [])
          if (!known?.args.some((argument) => argument.name === name)) found.push(`${type.name}.${field.name}(${name})`)
      }
    }
  }
  return found.sort()
}
