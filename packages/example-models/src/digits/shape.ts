/** The classifier: 256 grey values in, 64 hidden units, 10 digits out. */
export const imageSide = 16
export const imagePixels = imageSide * imageSide
export const hiddenUnits = 64
export const digitClasses = 10
