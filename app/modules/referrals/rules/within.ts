import type { Place } from '../../territory/rules/place'

/**
 * True where a commune is part of a territory. `epcis` are the intermunicipalities of a PETR. A bassin de vie is a point
 * without a list of communes: every commune of the région is taken as its own.
 */
export function isWithin(
  commune: Pick<Place, 'code' | 'epci' | 'departement'>,
  territory: Pick<Place, 'code' | 'kind'>,
  epcis: readonly string[] = [],
): boolean {
  switch (territory.kind) {
    case 'region':
    case 'bassin':
      return true
    case 'departement':
      return commune.departement === territory.code
    case 'petr':
      return commune.epci !== null && epcis.includes(commune.epci)
    case 'epci':
      return commune.epci === territory.code
    case 'commune':
      return commune.code === territory.code
  }
}
