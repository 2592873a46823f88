import { ActForm } from './act-form'
import { Actions, Button } from './button'
import { Checkbox, CheckboxGroup, RadioGroup } from './choices'
import { CopyValue } from './code-block'
import { ErrorSummary } from './error-summary'
import { FileField } from './file-field'
import { applicants } from './gallery-sample'
import { PageTitle } from './page-title'
import { PasswordField } from './password-field'
import { SearchForm } from './search-field'
import { WithAside } from './section'
import { Select } from './select'
import { Findings, SidePanel } from './side-panel'
import { Steps } from './steps'
import { TextArea } from './text-area'
import { DateField, NumberField, TextField } from './text-field'

/** A form with the rule beside it, and every field in every state. */
export function GalleryControls() {
  return (
    <div className="wrap">
      <PageTitle
        title="Demander le label"
        kicker="Article 3 · Équidistance"
        back={[
          { href: '/', label: 'Accueil' },
          { href: '/label', label: 'Le label' },
        ]}
        lede="Ce que vous écrivez est enregistré à mesure, et comparé à la charte."
      />
      <Steps
        steps={[
          { label: 'Votre organisation', state: 'done', href: '/label/demande/1' },
          { label: 'La démarche', state: 'done', href: '/label/demande/2' },
          { label: 'La charte', state: 'current', note: '14 critères sur 20' },
          { label: 'Les preuves', state: 'upcoming' },
          { label: 'Relire et déposer', state: 'upcoming' },
        ]}
        hand={{ who: 'vous', term: 'encore 23 jours' }}
      />
      <WithAside aside={<Panel />}>
        <ErrorSummary
          errors={[
            { field: 'g-rule-invalid', message: 'Décrivez la règle en moins de 500 caractères.' },
            { field: 'g-published-invalid', message: 'Dites si la règle a été publiée.' },
          ]}
        />
        <ActForm values={{ intent: 'save' }}>
          <TextArea
            large
            label={'Comment les avis opposés sont-ils traités\u202f?'}
            name="g-rule"
            hint={'Par exemple\u00a0: même longueur, même mise en page, même ordre de parole.'}
            maxCharacters={500}
            defaultValue="Chaque organisation publie un cahier d’acteur de quatre pages, mis en forme par nos soins."
          />
          <TextArea
            label="La même question, trop longue"
            name="g-rule-invalid"
            maxCharacters={20}
            error="Décrivez la règle en moins de 20 caractères."
            defaultValue="Chaque organisation publie."
          />
          <RadioGroup
            label={'Cette règle a-t-elle été publiée avant l’ouverture\u202f?'}
            name="g-published"
            inline
            options={[
              { value: 'yes', label: 'Oui' },
              { value: 'no', label: 'Non' },
            ]}
            defaultValue="yes"
          />
          <RadioGroup
            label={'Qui demande le label\u202f?'}
            name="g-published-invalid"
            options={applicants}
            error="Choisissez une réponse."
          />
          <CheckboxGroup
            label="Publics que la démarche cherche à joindre"
            name="g-publics"
            optional
            defaultValues={['association']}
            options={applicants}
          />
          <TextField
            label="Nom de l’organisation"
            name="g-name"
            autoComplete="organization"
            defaultValue="Les Jardins partagés"
          />
          <TextField
            label="Adresse de courriel"
            name="g-mail"
            type="email"
            error={'Écrivez une adresse complète, par exemple\u00a0: nom@exemple.fr.'}
            defaultValue="nom@exemple"
          />
          <TextField label="Numéro d’ordre" name="g-readonly" readOnly defaultValue="CVL-2026-0042" />
          <TextField label="Champ fermé" name="g-disabled" disabled defaultValue="Ne peut pas être changé" optional />
          <NumberField label="Personnes réunies" name="g-count" unit="personnes" defaultValue="412" />
          <DateField
            label="Premier jour de la démarche"
            name="g-date"
            defaultValue="2026-11-22"
            hint="Jour, mois, année"
          />
          <Select
            label="Département"
            name="g-dep"
            options={[
              { value: '18', label: 'Cher' },
              { value: '45', label: 'Loiret' },
            ]}
          />
          <PasswordField
            label="Mot de passe"
            name="g-password"
            autoComplete="new-password"
            hint={'Au moins 12 caractères\u00a0; une phrase convient.'}
          />
          <FileField
            label="Preuve"
            name="g-file"
            kinds="PDF, images, documents bureautiques"
            maxBytes={20_000_000}
            attached={[{ name: 'reglement.pdf', size: 412_000, href: '/fichiers/1' }]}
          />
          <Checkbox
            label="J’atteste que ces réponses sont exactes"
            name="g-agree"
            hint="Vous pourrez les corriger jusqu’au dépôt."
          />
          <Checkbox label="Publier le dossier" name="g-agree-invalid" error="Cochez la case pour déposer." />
          <Actions note="Brouillon enregistré à 14 h 02">
            <Button>Continuer</Button>
            <Button kind="quiet">Revenir</Button>
          </Actions>
        </ActForm>
        <SearchForm label="Chercher une commune" name="q" action="/recherche" id="g-search" hint="Nom ou code postal" />
        <CopyValue label="Adresse à vérifier" value="https://exemple.fr/label/verifier/0198" name="g-copy" />
      </WithAside>
    </div>
  )
}

function Panel() {
  return (
    <SidePanel title="14 critères sur 20 remplis" lede="Charte du 12 mars 2026, à mesure que vous écrivez">
      <Findings
        findings={[
          {
            id: '1',
            status: 'met',
            title: 'Traitement équivalent des acteurs',
            citation: 'Art. 3',
            children: 'même format pour tous.',
          },
          {
            id: '2',
            status: 'not-met',
            title: 'Règles connues d’avance',
            citation: 'Art. 4',
            children: 'la règle a été publiée après l’ouverture.',
          },
          {
            id: '3',
            status: 'missing',
            title: 'Réponse à chaque proposition',
            citation: 'Art. 7, obligatoire',
            children: (
              <>
                indiquez qui répond et sous quel délai{'\u202f'}; <a href="#champ-g-rule">compléter</a>.
              </>
            ),
          },
          {
            id: '4',
            status: 'needs-judgement',
            title: 'Élargissement du cercle',
            citation: 'Art. 9',
            children: 'apprécié par l’instructeur d’après vos preuves.',
          },
          {
            id: '5',
            status: 'not-applicable',
            title: 'Données ouvertes',
            citation: 'Art. 12',
            children: 'la démarche ne produit pas de données.',
          },
        ]}
      />
    </SidePanel>
  )
}
