import { type ComponentType, createContext, useContext } from 'react'
import { useLanguage } from '~/platform/i18n/react'
import { useCsrf } from './act-form'

/** True inside an island that is being brought to life in the browser. */
const IslandContext = createContext(false)
export const InsideIsland = IslandContext.Provider

/** What the browser needs to draw the island again: the same as the server had. */
export type IslandData = { props: object; language: ReturnType<typeof useLanguage>; csrf: string | undefined }

/** Puts the data in the page, beside what is drawn; gives the id of the element that holds it. */
export type CarryIslandData = (data: IslandData) => string
const CarryContext = createContext<CarryIslandData | null>(null)
export const CarryProvider = CarryContext.Provider

export type IslandProps<Props extends object> = {
  /** Its name in composition/islands.ts. */
  name: string
  /** What the server draws; what is brought to life may be another component, which draws the same at first. */
  of: ComponentType<Props>
  /** Only what JSON can say. */
  props: Props
}

/**
 * A part of the page that scripts bring to life; the rest of the page is never run in the browser. Without scripts it
 * stands as the server drew it. An island within an island is a part of the outer one.
 */
export function Island<Props extends object>({ name, of: Component, props }: IslandProps<Props>) {
  const language = useLanguage()
  const csrf = useCsrf()
  const carry = useContext(CarryContext)
  if (useContext(IslandContext)) return <Component {...props} />
  return (
    <div data-island={name} data-island-data={carry?.({ props, language, csrf })}>
      <IslandContext.Provider value={true}>
        <Component {...props} />
      </IslandContext.Provider>
    </div>
  )
}
