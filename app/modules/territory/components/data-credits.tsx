import { useMessages } from '~/platform/i18n/react'
import { territoryMessages } from '../messages'

/** Under a map: who made its contours, and GeoNames, whose licence (CC BY 4.0) asks for the credit. */
export function MapCredit({ imported }: { imported: boolean }) {
  const { credits } = useMessages(territoryMessages)
  return (
    <>
      {imported ? credits.imported : credits.naturalEarth} {credits.geonames}{' '}
      <a href="https://www.geonames.org/" rel="external">
        {credits.geonamesName}
      </a>
      ,{' '}
      <a href="https://creativecommons.org/licenses/by/4.0/" rel="license external">
        {credits.geonamesLicence}
      </a>
      .
    </>
  )
}

/** Where all the data of the territory come from. */
export function DataCredits({ imported }: { imported: boolean }) {
  const { credits } = useMessages(territoryMessages)
  return (
    <>
      <p>{credits.insee}</p>
      <p>
        <MapCredit imported={imported} />
      </p>
    </>
  )
}
