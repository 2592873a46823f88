import { Actions, Button, ButtonLink } from './button'
import { GalleryControls } from './gallery-controls'
import { GalleryDrawings } from './gallery-drawings'
import { GalleryLists } from './gallery-lists'
import { Hero } from './hero'
import { RegionMap, type RegionMapProps } from './region-map'
import { sampleMap } from './gallery-sample'
import { NoticeBoard } from './notice-board'
import { Section } from './section'
import { Term } from './term'

export type GalleryProps = {
  /** The région as the territory module draws it. */ map?: Pick<
    RegionMapProps,
    'size' | 'contours' | 'points' | 'shading' | 'credit'
  >
}

/** Every piece in every state, for those who build pages; served in a demonstration only. */
export function Gallery({ map = sampleMap }: GalleryProps) {
  return (
    <>
      <Hero
        title="La démocratie ne s’arrête pas aux élections."
        lede={
          <p>
            Partagez une pratique, faites reconnaître une démarche, saisissez la coopérative d’un sujet{'\u00a0'}: les
            règles sont les mêmes pour tous, et publiques.
          </p>
        }
        actions={
          <>
            <ButtonLink href="/label">Vérifier ma démarche</ButtonLink>
            <ButtonLink href="/saisir" kind="secondary">
              Saisir la coopérative
            </ButtonLink>
          </>
        }
        picture={<RegionMap title="Carte de la région" description="Les villes des bassins de vie" {...map} />}
      />
      <Section title="Ouvert en ce moment" tone="stone" id="ouvert">
        <NoticeBoard
          items={[
            {
              kind: 'Débat public',
              title: 'Comment développer les circuits courts\u202f?',
              href: '/debats/1',
              facts: 'Saisine d’un PETR · 412 contributions · 9 ateliers dans 7 bassins de vie',
              term: <Term today="2026-11-22" dueOn="2026-12-15" />,
            },
            {
              kind: 'Assemblée générale',
              title: 'Faut-il organiser un débat sur les évolutions du travail\u202f?',
              href: '/ag/1',
              facts: 'Réservé aux sociétaires · quorum 175 sur 871\u00a0: atteint',
              term: 'clôture à 20\u00a0h',
            },
            {
              kind: 'Réponse attendue',
              title: 'Recommandation nº\u00a07\u00a0: transports du soir',
              href: '/reco/7',
              facts: 'La Région devait répondre avant le 4 novembre',
              term: <Term today="2026-11-22" dueOn="2026-11-05" />,
            },
          ]}
        />
      </Section>
      <GalleryDrawings />
      <GalleryControls />
      <GalleryLists />
      <Section title="Boutons" id="boutons">
        <div className="stack">
          <Actions note="Brouillon enregistré à 14 h 02">
            <Button>Continuer</Button>
            <Button kind="secondary">Enregistrer</Button>
            <Button kind="quiet">Annuler</Button>
            <Button kind="danger">Retirer le label</Button>
          </Actions>
          <Actions>
            <Button disabled>Voter</Button>
            <Button busy>Envoyer</Button>
            <ButtonLink href="/label">Un lien qui agit</ButtonLink>
          </Actions>
        </div>
      </Section>
    </>
  )
}
