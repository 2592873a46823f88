import { useMessages } from '~/platform/i18n/react'
import { Columns } from '~/ui/columns'
import { homeMessages } from '../messages/home'

const functions = [
  { id: 'label', href: '/label' },
  { id: 'debate', href: '/saisir' },
  { id: 'network', href: '/reseau/carte' },
  { id: 'observatory', href: '/contact' },
] as const

/** The cooperative's four functions, and how to take part in each today. */
export function FourFunctions() {
  const messages = useMessages(homeMessages)
  return (
    <Columns
      items={functions.map(({ id, href }) => {
        const { title, text, link } = messages.functions[id]
        return { title, text, link: { href, label: link } }
      })}
    />
  )
}
