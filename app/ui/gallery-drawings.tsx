import { Bars } from './bars'
import { Figures } from './figures'
import { labelActs, labelStates } from './gallery-sample'
import { ProcedureDiagram } from './procedure-diagram'
import { Section } from './section'

/** Figures, bars and a procedure. */
export function GalleryDrawings() {
  return (
    <>
      <Section>
        <Figures
          level={2}
          items={[
            {
              value: 128,
              unit: 'labels',
              title: 'Faire reconnaître',
              text: 'Une démarche vérifiée sur la charte, critère par critère, et décidée collégialement.',
              link: { href: '/label', label: 'Vérifier ma démarche' },
            },
            {
              value: 1204,
              unit: 'pratiques',
              title: 'Partager',
              text: 'Ce qui a marché, ce qui n’a pas marché, et qui appeler.',
              link: { href: '/carte', label: 'Ouvrir la carte' },
            },
            {
              value: 6,
              unit: 'débats',
              title: 'Débattre',
              text: 'Un sujet que personne ne met en discussion\u202f? Saisissez la coopérative.',
              link: { href: '/saisir', label: 'Comment saisir' },
            },
            {
              value: 871,
              unit: 'sociétaires',
              title: 'Gouverner',
              text: 'Un membre, une voix, cinq collèges, des comptes que chacun peut refaire.',
              link: { href: '/societaires', label: 'Devenir sociétaire' },
            },
          ]}
        />
      </Section>
      <Section title="Participation par collège" id="participation">
        <Bars
          caption="Présents et représentés, en part des membres du collège"
          head={{ label: 'Collège', value: 'Part' }}
          max={100}
          line={{ value: 50, label: 'quorum\u00a0: 50\u00a0%' }}
          bars={[
            { label: 'Habitants', value: 62, said: '62\u00a0%', tone: 'met' },
            { label: 'Associations', value: 54, said: '54\u00a0%', tone: 'met' },
            { label: 'Collectivités', value: 31, said: '31\u00a0%', tone: 'call' },
            { label: 'Salariés', value: 100, said: '100\u00a0%', tone: 'met' },
          ]}
        />
      </Section>
      <Section
        title="De la demande à la décision"
        id="procedure"
        lede="Tout dossier suit cette ligne, et personne n’en saute une étape."
      >
        <ProcedureDiagram
          title="Les états d’une demande de label"
          nodes={labelStates}
          edges={labelActs}
          current="review"
        />
      </Section>
    </>
  )
}
