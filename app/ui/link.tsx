import { type AnchorHTMLAttributes, forwardRef } from 'react'
import { useHref } from '~/platform/i18n/react'

export type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** A plain link that keeps the language of the page. Most pages ship no script, so there is no client navigation. */
export const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(function Anchor({ href, children, ...rest }, ref) {
  const localized = useHref()
  // An address that names its language (the switch) is left as it is.
  return (
    <a ref={ref} href={'hrefLang' in rest ? href : localized(href)} {...rest}>
      {children}
    </a>
  )
})
