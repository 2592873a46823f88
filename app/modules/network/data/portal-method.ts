import type { MethodContent } from '../rules/entry-content'

/** A method that the portal comes with. Its id is fixed, so that it is loaded once, and stays removed if it was. */
export type PortalMethod = { id: string } & Pick<
  MethodContent,
  | 'title'
  | 'themes'
  | 'groupSize'
  | 'duration'
  | 'level'
  | 'purpose'
  | 'whenToUse'
  | 'whenNotToUse'
  | 'material'
  | 'steps'
  | 'variants'
  | 'sources'
>
