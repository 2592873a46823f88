import { ButtonLink } from './button'
import { CodeBlock } from './code-block'
import { Confirm } from './confirm'
import { DataTable } from './data-table'
import { DefinitionList } from './definition-list'
import { EmptyState } from './empty-state'
import { Filters } from './filters'
import { register } from './gallery-sample'
import { Anchor } from './link'
import { NextStep } from './next-step'
import { Notice } from './notice'
import { pageHref, Pagination } from './pagination'
import { Prose, Section } from './section'
import { Select } from './select'
import { Status, type StatusKind } from './status'
import { Tag, Tags } from './tag'
import { TextArea } from './text-area'
import { TextField } from './text-field'
import { Timeline } from './timeline'

const kinds: StatusKind[] = [
  'met',
  'not-met',
  'missing',
  'needs-judgement',
  'not-applicable',
  'valid',
  'expired',
  'revoked',
  'late',
  'waiting',
  'in-progress',
  'draft',
]

/** Lists, tables, messages and texts. */
export function GalleryLists() {
  return (
    <>
      <Section title="États" id="etats">
        <ul className="filters">
          {kinds.map((kind) => (
            <li key={kind}>
              <Status kind={kind} />
            </li>
          ))}
        </ul>
        <p>
          <Tag>Débat</Tag> <Tag tone="loire">Méthode</Tag> <Tag tone="vine">Biens communs</Tag>{' '}
          <Tag tone="poppy">Urgent</Tag> <Tag tone="colza">Nouveau</Tag>
        </p>
        <Tags items={['forum ouvert', 'tirage au sort']} label="Méthodes" />
      </Section>
      <Section
        title="Registre des labels"
        id="registre"
        action={<Anchor href="/label/registre.csv">Télécharger (CSV)</Anchor>}
      >
        <Filters
          action="/label/registre"
          keep={{ tri: 'nom' }}
          active={[
            { label: 'Association', removeHref: '/label/registre?dep=18' },
            { label: 'Cher', removeHref: '/label/registre?nature=association' },
          ]}
        >
          <TextField label="Nom" name="nom" id="g-filter-name" optional />
          <Select
            label="Nature"
            name="nature"
            id="g-filter-kind"
            optional
            placeholder="Toutes"
            options={[{ value: 'association', label: 'Association' }]}
          />
        </Filters>
        <DataTable
          caption="3 labels"
          rows={register}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: 'Organisation',
              rowHeader: true,
              sort: { href: '?tri=nom', direction: 'ascending' },
              cell: (row) => <Anchor href={`/label/verifier/${row.id}`}>{row.name}</Anchor>,
            },
            { key: 'place', header: 'Commune', cell: ({ place }) => place },
            { key: 'on', header: 'Depuis le', sort: { href: '?tri=date' }, cell: ({ on }) => on },
            { key: 'criteria', header: 'Critères', numeric: true, cell: ({ criteria }) => criteria },
            { key: 'state', header: 'État', cell: ({ state }) => <Status kind={state} /> },
          ]}
        />
        <Pagination page={4} pages={12} hrefOf={(page) => pageHref('/label/registre', 'nature=association', page)} />
      </Section>
      <Section title="Messages" id="messages">
        <Notice title="Votre demande est déposée.">Elle est lue dans les dix jours.</Notice>
        <Notice kind="success" title="Le mot de passe est changé." />
        <Notice kind="warning" title="Il vous reste un jour.">
          Le dossier sera clos le 23 novembre.
        </Notice>
        <Notice kind="error">La page a été ouverte dans deux fenêtres{'\u00a0'}: rien n’a été envoyé deux fois.</Notice>
        <NextStep action={<ButtonLink href="/mon-espace">Suivre ma demande</ButtonLink>}>
          <p>L’instructrice lit votre dossier et vous écrit avant le 2 décembre.</p>
        </NextStep>
        <EmptyState
          title="Aucun label ici"
          level={3}
          action={
            <ButtonLink kind="secondary" href="/label">
              Demander le premier
            </ButtonLink>
          }
        >
          <p>Personne n’a encore demandé le label dans cette commune.</p>
        </EmptyState>
      </Section>
      <Section title="Dossier" id="dossier" tone="stone">
        <DefinitionList
          items={[
            {
              term: 'Organisation',
              value: 'Les Jardins partagés de Vierzon',
              action: <Anchor href="/label/demande/1">Changer l’organisation</Anchor>,
            },
            { term: 'Déposée le', value: '12 novembre 2026' },
            { term: 'État', value: <Status kind="in-progress" /> },
          ]}
        />
        <h3>Historique</h3>
        <Timeline
          entries={[
            {
              at: new Date('2026-11-20T09:12:00Z'),
              title: 'Complément demandé',
              by: 'Camille Roux, instructrice',
              children: <p>Il manque le règlement du débat.</p>,
            },
            { at: new Date('2026-11-12T13:02:00Z'), title: 'Demande déposée', by: 'Les Jardins partagés de Vierzon' },
          ]}
        />
      </Section>
      <Section title="Textes" id="textes">
        <Prose>
          <p>
            La coopérative <strong>accepte ou refuse</strong> les demandes et apporte le soutien <em>qui convient</em>.
            Voir <Anchor href="/label/charte">la charte</Anchor>.
          </p>
          <ul>
            <li>Équidistance</li>
            <li>Traitement équivalent des acteurs</li>
          </ul>
          <blockquote>
            «{'\u202f'}Un membre, une voix.{'\u202f'}»
          </blockquote>
        </Prose>
        <CodeBlock label="Critère, en JSON">{'{ "==": [{ "var": "published" }, true] }'}</CodeBlock>
        <Confirm
          title={'Retirer le label de cette organisation\u202f?'}
          confirmLabel="Retirer le label"
          cancelHref="/label"
          fields={<TextArea label="Motif" name="reason" id="g-reason" hint="Il sera public." />}
        >
          <p>Le certificat ne sera plus valable, et la page de vérification le dira.</p>
        </Confirm>
      </Section>
    </>
  )
}
