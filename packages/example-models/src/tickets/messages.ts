import type { Random } from '../random.ts'
import type { desks } from './shape.ts'

type Desk = (typeof desks)[number]

/** What people write to each desk; `{…}` is drawn from the slots. */
const sentences: Readonly<Record<Desk, readonly string[]>> = {
  billing: [
    'I was charged twice for {order}.',
    'Please send me the invoice for {order}.',
    'My credit card was declined when I tried to pay for {item}.',
    'I want my money back for {item}, where is my refund?',
    'The price on the bill is higher than the one for {item} in the shop.',
    'Why is there tax on my receipt for {order}?',
    'The discount code was not taken off the total of {order}.',
    'Can I pay for {item} by bank transfer?'
  ],
  shipping: [
    '{order} has not arrived yet, where is the parcel?',
    'The tracking number of {order} does not change.',
    'The courier left {item} at the wrong address.',
    'When will {item} be delivered?',
    'The package with {item} came damaged and open.',
    'Can you send {order} to another street?',
    'I was not at home, and the driver took {item} back to the depot.',
    'How long does delivery abroad take for {item}?'
  ],
  account: [
    'I forgot my password and can not log in.',
    'Please change the email of my account.',
    'How do I delete my profile and my data?',
    'Somebody else used my login, my account was hacked.',
    'The link to reset my password has expired.',
    'I want to change my username.',
    'I never got the email to confirm my registration.',
    'Please unsubscribe me from the newsletter.'
  ],
  technical: [
    '{item} does not switch on any more.',
    'The app crashes when I open the page of {item}.',
    'The screen of {item} stays black.',
    '{item} stopped working after the last update.',
    'I get an error message when I connect {item} to the wifi.',
    'The battery of {item} is empty after an hour.',
    'How do I install the software for {item}?',
    'The button of {item} is broken and the speaker makes noise.'
  ],
  praise: [
    'Thank you, {item} is wonderful!',
    'I love {item}, it is the best that I ever had.',
    'Great service, your team was so friendly.',
    'I am very happy with {order}, keep it up.',
    'Excellent quality, I will recommend you to my friends.',
    'What a lovely surprise, thanks for the fast help.',
    'Perfect, {item} is even nicer than in the pictures.',
    'You made my day, five stars!'
  ]
}

const items = [
  'the lamp',
  'my new phone',
  'the coffee machine',
  'this camera',
  'the headphones',
  'a garden chair',
  'the blue jacket',
  'the printer'
]
const greetings = ['', 'Hello, ', 'Good morning. ', 'Dear team, ', 'Hi there! ']
const endings = ['', ' Regards, Mia', ' Please answer soon.', ' Tom', ' I have been a customer for years.']

/** Draws a message to a desk. */
export function drawMessage(desk: Desk, { integer, pick }: Random): string {
  const order = `order ${integer(10_000, 99_999)}`
  const text = pick(sentences[desk]).replace('{order}', order).replace('{item}', pick(items))
  return pick(greetings) + text + pick(endings)
}
