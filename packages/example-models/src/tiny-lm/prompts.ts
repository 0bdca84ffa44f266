import type { Random } from '../random.ts'

/** A question for the language model and words that a good answer contains. */
export interface Prompt {
  readonly text: string
  readonly expected: readonly string[]
}

// The words below are the ones of the text that the model was trained on.
const names = [
  ...['Mia', 'Tom', 'Lily', 'Ben', 'Anna', 'Sam', 'Ruby', 'Max'],
  ...['Nora', 'Leo', 'Ella', 'Jack', 'Ivy', 'Finn', 'Zoe', 'Oscar']
]
const animals = [
  'fox',
  'rabbit',
  'bear',
  'cat',
  'dog',
  'mouse',
  'owl',
  'duck',
  'frog',
  'horse',
  'hedgehog',
  'squirrel'
]
const things = [
  ...['key', 'lantern', 'kite', 'map', 'bell', 'coin', 'boat', 'book'],
  ...['drum', 'feather', 'shell', 'umbrella', 'basket', 'ring', 'whistle', 'rope']
]
const places = [
  ...['forest', 'garden', 'river', 'village', 'beach', 'mountain'],
  ...['market', 'meadow', 'castle', 'harbor', 'lake', 'farm']
]
const adjectives = [
  ...['small', 'old', 'shiny', 'red', 'blue', 'golden'],
  ...['silver', 'dusty', 'heavy', 'strange', 'tiny', 'wooden']
]
const opposites = [
  ...[
    ['big', 'small'],
    ['hot', 'cold'],
    ['old', 'young'],
    ['happy', 'sad'],
    ['fast', 'slow'],
    ['high', 'low']
  ],
  ...[
    ['light', 'dark'],
    ['early', 'late'],
    ['open', 'closed'],
    ['full', 'empty'],
    ['hard', 'soft'],
    ['wet', 'dry']
  ]
]
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const withArticle = (word: string) => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`)

function story({ pick }: Random): Prompt {
  const name = pick(names)
  const animal = withArticle(pick(animals))
  const thing = pick(things)
  const place = pick(places)
  const text = pick([
    `Tell me a story about ${name} and ${animal}.`,
    `Write a story about ${name}, ${animal} and ${withArticle(thing)}.`,
    `Write a short story with ${name} at the ${place}.`,
    `Please tell a story about ${name} and the ${pick(adjectives)} ${thing}.`
  ])
  return { text, expected: [name] }
}

function sum({ integer }: Random): Prompt {
  const a = integer(0, 20)
  const b = integer(0, 20)
  return { text: `What is ${a} plus ${b}?`, expected: [`is ${a + b}.`] }
}

function opposite({ pick, integer }: Random): Prompt {
  const pair = pick(opposites)
  const from = integer(0, 1)
  return { text: `What is the opposite of ${pair[from]}?`, expected: [`is ${pair[1 - from]}.`] }
}

function nextDay({ integer }: Random): Prompt {
  const day = integer(0, days.length - 1)
  return { text: `Which day comes after ${days[day]}?`, expected: [`is ${days[(day + 1) % days.length]}.`] }
}

/** Draws a prompt: seven of ten ask for a story, the others for a fact. */
export function drawPrompt(random: Random): Prompt {
  const storyShare = 0.7
  return random.next() < storyShare ? story(random) : random.pick([sum, opposite, nextDay])(random)
}
