import { demonstrationWelcome } from '~/composition/set-up.server'
import { env } from '~/platform/env.server'
import type { RunningPortal } from './start.server'

/** What the terminal says once the portal answers. */
export function welcome({ address, port }: RunningPortal): string {
  const { demonstration, portalUrl } = env()
  if (!demonstration) return `Le portail répond sur le port ${port}, pour ${portalUrl.origin}.`
  return [
    `\nLe portail est ouvert : ${address}`,
    ...demonstrationWelcome(),
    `Courriels envoyés par le portail : ${address}/dev/mails`,
    'Pour arrêter : Ctrl+C.\n',
  ].join('\n')
}
