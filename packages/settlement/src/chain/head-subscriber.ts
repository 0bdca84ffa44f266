import { type SocketProvider, SocketSubscriber } from 'ethers'

/**
 * Calls `onHead` for each new block of a socket connection. In place of the provider's own `block` event, whose
 * subscription nobody can wait for: closing the connection while it is under way is an error that nobody can catch.
 */
export async function subscribeHeads(provider: SocketProvider, onHead: () => void): Promise<void> {
  const id: unknown = await provider.send('eth_subscribe', ['newHeads'])
  provider._register(String(id), new HeadSubscriber(provider, onHead))
}

class HeadSubscriber extends SocketSubscriber {
  private readonly onHead: () => void

  constructor(provider: SocketProvider, onHead: () => void) {
    super(provider, ['newHeads'])
    this.onHead = onHead
  }

  override _handleMessage(): void {
    this.onHead()
  }
}
