import type { Member, Network } from '@haca/network'

type MemberEvent = 'member:join' | 'member:update' | 'member:leave'

/** Listens to a membership event. @returns stops listening */
export function listen(network: Network, event: MemberEvent, listener: (member: Member) => void): () => void {
  const heard = ({ detail }: CustomEvent<Member>) => listener(detail)
  network.addEventListener(event, heard)
  return () => network.removeEventListener(event, heard)
}
