import { createContext, type ReactNode, useContext } from 'react'
import { defaultLocale, inLocale, type Locale } from './locale'
import type { Catalogue, Messages, Translation } from './messages'

export type Language = {
  locale: Locale
  /** True where the address itself names the language, so that links must too. */ inAddress: boolean
}
const LanguageContext = createContext<Language>({ locale: defaultLocale, inAddress: false })

export function LanguageProvider({ locale, inAddress, children }: Language & { children: ReactNode }) {
  return <LanguageContext.Provider value={{ locale, inAddress }}>{children}</LanguageContext.Provider>
}

/** The language of the page, and where it comes from. */
export const useLanguage = (): Language => useContext(LanguageContext)

export const useLocale = (): Locale => useContext(LanguageContext).locale

/** The module's messages in the reader's language. */
export const useMessages = <C extends Catalogue>(messages: Messages<C>): Translation<C> => messages[useLocale()]

/** Turns a portal address into one that keeps the language of the page: '/label' → '/en/label' under '/en'. */
export function useHref(): (path: string) => string {
  const { locale, inAddress } = useContext(LanguageContext)
  return (path) => (inAddress && path.startsWith('/') ? inLocale(path, locale) : path)
}
