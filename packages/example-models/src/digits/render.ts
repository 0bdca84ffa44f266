import type { Random } from '../random.ts'
import { imagePixels, imageSide } from './shape.ts'

/** A 5 × 7 font, one row per line of dots. */
const font = [
  '01110 10001 10011 10101 11001 10001 01110',
  '00100 01100 00100 00100 00100 00100 01110',
  '01110 10001 00001 00010 00100 01000 11111',
  '11111 00010 00100 00010 00001 10001 01110',
  '00010 00110 01010 10010 11111 00010 00010',
  '11111 10000 11110 00001 00001 10001 01110',
  '00110 01000 10000 11110 10001 10001 01110',
  '11111 00001 00010 00100 01000 01000 01000',
  '01110 10001 10001 01110 10001 10001 01110',
  '01110 10001 10001 01111 00001 00010 01100'
].map(glyph => glyph.split(' '))

/** The dot of a font that lies in the middle of the glyph, as (column, row). */
const glyphCentre = [2, 3] as const
/** The middle of the image, between the eighth and the ninth pixel. */
const imageCentre = (imageSide - 1) / 2

/** How one image is written: turned, stretched, slanted, moved, and with a pen of this width. */
function drawHand(random: Random) {
  const spread = (width: number) => (random.next() - 0.5) * width
  return {
    angle: spread(0.5),
    scaleX: 1.6 + 0.6 * random.next(),
    scaleY: 1.5 + 0.6 * random.next(),
    slant: spread(0.5),
    moveX: spread(3),
    moveY: spread(3),
    /** Ink below which a pixel is not yet full: smaller is bolder. */
    pen: 0.35 + 0.45 * random.next()
  }
}

/** Ink of a glyph at a point between its dots, interpolated bilinearly: 0 … 1. */
function inkAt(glyph: readonly string[], x: number, y: number): number {
  let ink = 0
  for (const row of [Math.floor(y), Math.floor(y) + 1]) {
    for (const column of [Math.floor(x), Math.floor(x) + 1]) {
      if (glyph[row]?.[column] === '1') ink += (1 - Math.abs(x - column)) * (1 - Math.abs(y - row))
    }
  }
  return ink
}

/**
 * Renders a digit the way a hand might write it, with noise of ±0.2 on every pixel.
 *
 * @param digit 0 … 9
 * @returns 256 grey values, row by row, about −0.2 (paper) … 1.2 (ink)
 */
export function renderDigit(digit: number, random: Random): Float32Array<ArrayBuffer> {
  const noise = 0.4
  const glyph = font[digit]
  if (glyph === undefined) throw new RangeError(`there is no digit ${digit}`)
  const hand = drawHand(random)
  const cos = Math.cos(hand.angle)
  const sin = Math.sin(hand.angle)
  const image = new Float32Array(imagePixels)
  for (let y = 0; y < imageSide; y++) {
    for (let x = 0; x < imageSide; x++) {
      const right = x - imageCentre - hand.moveX
      const down = y - imageCentre - hand.moveY
      const across = (cos * right + sin * down) / hand.scaleX
      const along = (-sin * right + cos * down) / hand.scaleY
      const ink = inkAt(glyph, across + hand.slant * along + glyphCentre[0], along + glyphCentre[1])
      image[y * imageSide + x] = Math.min(1, ink / hand.pen) + (random.next() - 0.5) * noise
    }
  }
  return image
}
