import { type ComponentType, createContext, type ReactNode, useContext } from 'react'
import { type Language, useLanguage } from '~/platform/i18n/react'

/** Gives what stands in the page for a part of it. */
export type Keep = <Props extends object>(of: ComponentType<Props>, props: Props, language: Language) => ReactNode

const KeepContext = createContext<Keep | null>(null)
export const KeepProvider = KeepContext.Provider

export type KeptProps<Props extends object> = {
  /**
   * Its markup depends on its properties and on the language of the page alone: no form that is posted (it carries
   * the session's token), no state, nothing that asks for the route.
   */
  of: ComponentType<Props>
  /** Only what JSON can say. */
  props: Props
}

/**
 * A part of the page that is the same for many pages or many people: the server draws it once and keeps its markup
 * (server/kept-markup.server). In the browser it is drawn like all the rest.
 */
export function Kept<Props extends object>({ of: Part, props }: KeptProps<Props>): ReactNode {
  const keep = useContext(KeepContext)
  const language = useLanguage()
  return keep ? keep(Part, props, language) : <Part {...props} />
}
