export const catalogueCommands = {}
