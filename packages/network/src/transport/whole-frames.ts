import type { ConnectionEncrypter, MessageStream } from '@libp2p/interface'

/**
 * Lets an encrypter send each frame as one piece.
 *
 * Noise hands the socket a list: two bytes of length, the ciphertext, and for a larger message its parts and its tag one
 * by one. libp2p's TCP writes each entry of a list by itself, with Nagle's algorithm off, so that one frame becomes
 * several system calls, packets and wake-ups of the reader, who can decrypt it only when the last has come. To copy a
 * frame, at most 64 KiB, costs far less.
 */
export function wholeFrames<Components, Encrypter extends ConnectionEncrypter>(
  create: (components: Components) => Encrypter
): (components: Components) => Encrypter {
  return components => {
    const encrypter = create(components)
    const inbound = encrypter.secureInbound.bind(encrypter)
    const outbound = encrypter.secureOutbound.bind(encrypter)
    encrypter.secureInbound = (stream, options) => inbound(inOnePiece(stream), options)
    encrypter.secureOutbound = (stream, options) => outbound(inOnePiece(stream), options)
    return encrypter
  }
}

function inOnePiece<Stream extends MessageStream>(stream: Stream): Stream {
  const send = stream.send.bind(stream)
  stream.send = data => send(data.subarray())
  return stream
}
