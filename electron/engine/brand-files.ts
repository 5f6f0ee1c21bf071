/**
 * The brands that every book begins with. Named here and not where they are read: bundled, every module lies two folders
 * below the program's, as this one does.
 */
export const brandFiles = new URL('../../templates/brands/', import.meta.url)
