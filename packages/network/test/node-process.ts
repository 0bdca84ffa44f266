import { createNetwork } from '@haca/network'
import { testKey } from './keys.ts'

/** A node in a process of its own: prints its addresses, then one line per member that joins or leaves. */
const [number = '1', bootstrap] = process.argv.slice(2)
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

const network = await createNetwork({
  key: testKey(Number(number)),
  roles: ['inference'],
  bootstrap: bootstrap === undefined ? [] : [bootstrap],
  start: false
})
const count = () => network.members().length
network.addEventListener('member:join', ({ detail }) =>
  say({ type: 'join', who: detail.address, members: count() })
)
network.addEventListener('member:leave', ({ detail }) =>
  say({ type: 'leave', who: detail.address, members: count() })
)
await network.start()
say({ type: 'started', addresses: network.addresses() })
process.stdin.on('end', () => void network.stop()).resume()
