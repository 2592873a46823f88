import { useMessages } from '~/platform/i18n/react'
import { Anchor } from '~/ui/link'
import { homeMessages } from '../messages/home'

const functions = [
  { id: 'label', href: '/label' },
  { id: 'debate', href: '/contact' },
  { id: 'network', href: '/contact' },
  { id: 'observatory', href: '/contact' },
] as const

/** The cooperative's four functions, and how to take part in each today. */
export function FourFunctions() {
  const messages = useMessages(homeMessages)
  return (
    <ul className="figures">
      {functions.map(({ id, href }) => {
        const { title, text, link } = messages.functions[id]
        return (
          <li key={id} className="figure-item">
            <h3 className="figure-title">{title}</h3>
            <p className="figure-text">{text}</p>
            <Anchor className="figure-link" href={href}>
              {link}
            </Anchor>
          </li>
        )
      })}
    </ul>
  )
}
