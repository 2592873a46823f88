import type { PublicLabel } from './queries-public.server'
import type { ApplicantKind } from './rules/kinds'

const holders: Readonly<Record<ApplicantKind, string>> = {
  association: 'NGO',
  company: 'Corporation',
  'local-authority': 'GovernmentOrganization',
  'public-body': 'GovernmentOrganization',
}
const issuer = (origin: string) => ({
  '@type': 'Organization',
  name: 'Coopérative Régionale de Démocratie Permanente',
  url: origin,
})

type Described = Pick<
  PublicLabel,
  'id' | 'number' | 'title' | 'grantedOn' | 'validUntil' | 'validity' | 'isDemonstration' | 'organisation'
>

/**
 * A label in the words of schema.org (Certification), for whoever reads pages by program. It says no more than the page; one
 * that is suspended, expired or withdrawn is inactive, and a fictional one is not described at all.
 */
export function labelAsLinkedData(label: Described, description: string, origin: string) {
  if (label.isDemonstration) return null
  return {
    '@context': 'https://schema.org',
    '@type': 'Certification',
    name: label.title,
    description,
    url: `${origin}/label/verifier/${label.number}`,
    certificationIdentification: label.number,
    certificationStatus: `https://schema.org/${label.validity === 'valid' ? 'CertificationActive' : 'CertificationInactive'}`,
    issuedBy: issuer(origin),
    about: { '@type': holders[label.organisation.kind], name: label.organisation.name },
    datePublished: label.grantedOn,
    validFrom: label.grantedOn,
    expires: label.validUntil,
    image: `${origin}/label/attestation/${label.id}/etat.svg`,
  }
}

/** The register as a set of data that may be used again, with each of its files. */
export const registerAsLinkedData = (
  { name, description, licence }: { name: string; description: string; licence: string },
  origin: string,
) => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name,
  description,
  url: `${origin}/label/registre`,
  inLanguage: 'fr',
  license: licence,
  creator: issuer(origin),
  isAccessibleForFree: true,
  distribution: registerFiles.map(({ type, end }) => ({
    '@type': 'DataDownload',
    encodingFormat: type,
    contentUrl: `${origin}/label/registre.${end}`,
  })),
})

/** The register's other forms, as pages link them. */
export const registerFiles = [
  { end: 'csv', type: 'text/csv', words: 'csv' },
  { end: 'json', type: 'application/json', words: 'json' },
  { end: 'geojson', type: 'application/geo+json', words: 'geojson' },
  { end: 'xml', type: 'application/atom+xml', words: 'atom' },
] as const
