/** What a file is called that the server sends, by its header `content-disposition`. */
export const fileName = (disposition: string | null): string => /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'download'
