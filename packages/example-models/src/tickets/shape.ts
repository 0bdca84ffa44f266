/** The classifier: 1,024 buckets of words in, one whole number for each desk out. */
export const buckets = 1024
/** Whole words only: a bucket counts at most as often as a text has words. */
export const grams: readonly number[] = []
/** Where a message goes. */
export const desks = ['billing', 'shipping', 'account', 'technical', 'praise'] as const
/** Weights have 7 bits: with 8 some instruction sets add up two products in 16 bits and lose what is over. */
export const weightMost = 63
