import type { Role } from '../identity/account';

/** Those who work for the commission, a district or a contact point. */
const STAFF = ['COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER'] as const;

/** The parts of the desk by what they are about, and whose work each is; what one may do there the server decides. */
const GROUPS = [
  {
    label: 'desk.hearing',
    sections: [
      { path: '/desk/consultations', label: 'consultation.many', roles: ['COMMISSION'] },
      { path: '/desk/tasks', label: 'task.many', roles: [...STAFF, 'COLLECTOR'] },
      { path: '/desk/drafts', label: 'drafting.many', roles: ['COMMISSION', 'AUDITOR'] },
      { path: '/desk/plans', label: 'planning.many', roles: [...STAFF, 'AUDITOR'] },
      { path: '/desk/law-evaluations', label: 'lawEvaluation.many', roles: [...STAFF, 'AUDITOR'] },
    ],
  },
  {
    label: 'desk.points',
    sections: [
      { path: '/desk/points', label: 'point.short', roles: [...STAFF, 'AUDITOR'] },
      { path: '/desk/candidacies', label: 'candidacy.many', roles: ['COMMISSION', 'DISTRICT_OFFICE', 'AUDITOR'] },
      { path: '/desk/evaluations', label: 'appraisal.many', roles: [...STAFF, 'AUDITOR'] },
      { path: '/desk/trainings', label: 'registry.trainings', roles: [...STAFF, 'COLLECTOR', 'AUDITOR'] },
      { path: '/desk/support', label: 'registry.support', roles: [...STAFF, 'AUDITOR'] },
    ],
  },
  {
    label: 'desk.publicity',
    sections: [
      { path: '/desk/campaigns', label: 'campaign.many', roles: [...STAFF, 'COLLECTOR', 'AUDITOR'] },
      { path: '/desk/bulletins', label: 'bulletin.many', roles: [...STAFF, 'AUDITOR'] },
    ],
  },
  {
    label: 'desk.system',
    sections: [
      {
        path: '/desk/extensions',
        label: 'extension.many',
        roles: ['DISTRICT_OFFICE', 'ADMINISTRATOR', 'COMMISSION', 'AUDITOR'],
      },
      { path: '/desk/notices', label: 'notice.many', roles: ['ADMINISTRATOR', ...STAFF] },
      { path: '/desk/accounts', label: 'administration.accounts', roles: ['ADMINISTRATOR', 'AUDITOR'] },
      { path: '/desk/service-keys', label: 'serviceKey.many', roles: ['ADMINISTRATOR', 'AUDITOR'] },
      { path: '/desk/rights', label: 'administration.rights', roles: ['ADMINISTRATOR', 'AUDITOR'] },
      { path: '/desk/audit', label: 'administration.audit', roles: ['AUDITOR'] },
      { path: '/desk/protection', label: 'protection.one', roles: ['ADMINISTRATOR', 'COMMISSION', 'AUDITOR'] },
      { path: '/desk/operation', label: 'operation.one', roles: ['ADMINISTRATOR', 'COMMISSION', 'AUDITOR'] },
    ],
  },
  { label: 'account.own', sections: [{ path: '/desk/account', label: 'account.own', roles: undefined }] },
] as const;

type Group = (typeof GROUPS)[number];

/** The groups of which somebody has a part, each with those parts only. */
export function groupsOf(grants: readonly { role: Role }[]) {
  const isFor = ({ roles }: Group['sections'][number]) =>
    !roles || grants.some(({ role }) => (roles as readonly Role[]).includes(role));
  return GROUPS.map(({ label, sections }) => ({
    label,
    sections: (sections as readonly Group['sections'][number][]).filter(isFor),
  })).filter(({ sections }) => sections.length > 0);
}
