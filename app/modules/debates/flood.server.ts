import { counterOf } from '~/platform/rate-limit/figures'
import { clientKey, takeEach } from '~/platform/rate-limit/limit.server'

/** What anyone may ask of a debate without an account; each is counted by address, by connection and by debate. */
export type OpenAct = 'debate-seizure' | 'debate-question' | 'debate-follow'

/** Takes a token of each count, or says how long to wait. Fifty people of one room pass; a script does not. */
export const takeForDebate = (
  act: OpenAct,
  { clientAddress, email, debateId }: { clientAddress: string; email: string; debateId: string },
) =>
  takeEach(
    counterOf(`${act}:client`, clientKey(clientAddress)),
    counterOf(`${act}:address`, email),
    counterOf(`${act}:debate`, debateId),
  )
