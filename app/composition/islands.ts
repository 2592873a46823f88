import { type ComponentType, createElement, type ReactElement } from 'react'

/** The server wrote the data with the same component, in the same version: it has the shape of its props. */
const island =
  <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  async (props: object): Promise<ReactElement> =>
    createElement(await load(), props as Props)

/** Each part of a page that scripts bring to life (`Island`), by its name, loaded only where it is on the page. */
export const islands: Readonly<Record<string, (props: object) => Promise<ReactElement>>> = {
  'charter-rule': island(async () => (await import('~/modules/charters/components/rule-panel')).RulePanel),
  'circles-mentions': island(async () => (await import('~/modules/circles/components/mention-fields')).MentionFields),
  'contribution-title': island(
    async () => (await import('~/modules/contributions/components/contribution-title')).ContributionTitle,
  ),
  'copy-code': island(async () => (await import('~/modules/network/components/copy-code')).CopyCode),
  'label-self-check': island(async () => (await import('~/modules/label/components/public-self-check')).SelfCheckForm),
  'label-step': island(async () => (await import('~/modules/label/components/label-step-editor')).LabelStepEditor),
  'meeting-live': island(async () => (await import('~/modules/governance/components/meeting-live')).MeetingLive),
  'meeting-room': island(async () => (await import('~/modules/governance/components/meeting-room')).MeetingRoom),
  'network-draft': island(async () => (await import('~/modules/network/components/draft-keeper')).DraftKeeper),
  'network-draft-sent': island(async () => (await import('~/modules/network/components/draft-keeper')).DraftSent),
  'network-title': island(async () => (await import('~/modules/network/components/title-field')).TitleField),
  passkey: island(async () => (await import('~/modules/accounts/components/passkey-form')).PasskeyForm),
  'place-field': island(async () => (await import('~/modules/territory/components/place-field')).PlaceFields),
  'practice-map': island(async () => (await import('~/modules/network/components/live-map')).LiveMap),
  'referral-self-check': island(
    async () => (await import('~/modules/referrals/components/self-check')).ReferralSelfCheck,
  ),
  'referral-similar': island(
    async () => (await import('~/modules/referrals/components/similar-subjects')).SimilarSubjects,
  ),
  'referral-step': island(
    async () => (await import('~/modules/referrals/components/referral-step-editor')).ReferralStepEditor,
  ),
  'statutes-draft': island(async () => (await import('~/modules/statutes/components/draft-editor')).DraftEditor),
  password: island(async () => (await import('~/ui/password-input')).PasswordInput),
  'vote-ranks': island(async () => (await import('~/modules/governance/components/rank-fields')).RankFields),
  'vote-verifier': island(async () => (await import('~/modules/governance/components/vote-verifier')).VoteVerifier),
}
