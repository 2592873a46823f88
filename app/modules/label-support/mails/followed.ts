import type { Locale } from '~/platform/i18n/locale'
import { decisionMessages } from '~/modules/label/messages/decision'
import { type SupportKind, supportKinds } from '~/modules/label/rules/decision'

/** What each mail says of the application that it is about. */
export type Facts = { id: string; number: string | null; title: string; organisation: { name: string } }

export const receiverPath = ({ id }: Facts): string => `/espace/label/${id}/accompagnement`
export const teamPath = ({ id }: Facts): string => `/equipe/label/${id}/accompagnement`
export const aboutOf = ({ number, title }: Facts): string => number ?? title

/** 'Formation', as it stands within a sentence. */
export function kindWithin(kind: string, locale: Locale): string {
  const known: SupportKind | undefined = supportKinds.find((one) => one === kind)
  return known ? decisionMessages[locale].support[known].toLowerCase() : kind
}
