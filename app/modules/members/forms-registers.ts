import { type CivilDate, isCivilDate } from '~/platform/pure/civil-date'
import type { membershipOffice } from './messages/membership-office'

/** The registers, by the word of their address. */
export const registerNames = ['societaires', 'parts', 'mandats'] as const
export type RegisterName = (typeof registerNames)[number]
export type RegisterColumn = keyof (typeof membershipOffice)['fr']['columns']
export type RegisterTable = { columns: readonly RegisterColumn[]; rows: readonly (readonly string[])[] }

/** The register and the day that an address asks for; today where it says none, or one to come. */
export function readRegister(params: URLSearchParams, today: CivilDate): { name: RegisterName; on: CivilDate } {
  const on = params.get('le') ?? ''
  return {
    name: registerNames.find((name) => name === params.get('registre')) ?? 'societaires',
    on: isCivilDate(on) && on <= today ? on : today,
  }
}
