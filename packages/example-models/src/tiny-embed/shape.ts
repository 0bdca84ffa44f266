/** The embedding model: 4,096 buckets of words and runs of letters in, rows of 64 numbers out. */
export const buckets = 4096
export const grams: readonly number[] = [3, 4]
export const dimensions = 64
