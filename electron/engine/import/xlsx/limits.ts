/** What a sheet of Excel can hold. */
export const mostRows = 1_048_576
export const mostColumns = 16_384

/** Sizes that a part may unpack to, in bytes. A sheet is read piece by piece, its texts are held in memory. */
export const largestSheet = 4 * 1024 ** 3
export const largestTexts = 256 * 1024 ** 2
export const largestOther = 32 * 1024 ** 2

/** A part above `smallPart` bytes that is packed better than this was made for it: a million like rows reach forty. */
export const highestRatio = 200
export const smallPart = 10 * 1024 ** 2

/** More cells than this, counting the empty ones to the left of others, are no table that anyone filled. */
export const mostCellsInSheet = 100_000_000
export const longestRow = 1_000_000 // characters
export const mostCharactersInSheet = 2 ** 32

/** What the thread may hold in memory, in megabytes. */
export const threadMegabytes = 1024
