/**
 * Check a receipt with no node and no network: given an answer of the gateway and the deployment that it is from, anybody
 * can tell who did the work, for how much, and that nobody has changed a word of it.
 *
 *     curl -s http://127.0.0.1:8080/v1/chat/completions -H 'content-type: application/json' \
 *       -d '{"model": "haca/tiny-lm", "messages": [{"role": "user", "content": "What is 3 plus 4?"}]}' > answer.json
 *     node --conditions=source examples/check-receipt.ts answer.json <folder of the devnet>/network.json
 */
import { readFile } from 'node:fs/promises'
import { readJoinFile } from '@haca/devnet/control'
import { type Hex, Receipt, recoverAddress, typedDigest } from '@haca/protocol'

const [answerFile = 'answer.json', joinFile = 'network.json'] = process.argv.slice(2)
const answer = JSON.parse(await readFile(answerFile, 'utf8'))
// All that is taken from here: the chain's id and the contract's address, which every signature of this network is bound to.
const { domain } = (await readJoinFile(joinFile)).deployment

let total = 0n
let next = 0
for (const { node, receipt: signed } of answer.haca.segments) {
  const receipt: Receipt = signed.receipt
  const signature: Hex = signed.signature
  // The signature covers every field: whoever changes one gets another address, or none.
  const signer = recoverAddress(typedDigest(domain, Receipt, receipt), signature)
  if (signer !== node || signer !== receipt.node) throw new Error(`signed by ${signer}, not by ${node}`)
  if (receipt.job !== answer.haca.job) throw new Error('a receipt for another job')
  // A job is a row of segments without a gap and without an overlap.
  if (Number(receipt.from) !== next) throw new Error(`a gap before unit ${receipt.from}`)
  next = Number(receipt.to)
  total += BigInt(receipt.amount)
  console.log(`units ${receipt.from} to ${receipt.to} by ${signer} for ${receipt.amount} micro-tokens`)
}
if (String(total) !== answer.haca.price) throw new Error('the price is not the sum of the receipts')
if (next !== answer.usage.completion_tokens)
  throw new Error('the receipts are about another number of tokens')
console.log(`job ${answer.haca.job}: ${next} tokens for ${total} micro-tokens; every signature holds`)
