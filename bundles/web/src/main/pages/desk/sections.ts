import type { Role } from '../identity/account';

/** Those who work for the commission, a district or a contact point. */
const STAFF = ['COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER'] as const;

/** A part of the desk, and whose work it is; what one may do there the server decides. */
const SECTIONS = [
  { path: '/desk/consultations', label: 'consultation.many', roles: ['COMMISSION'] },
  {
    path: '/desk/tasks',
    label: 'task.many',
    roles: [...STAFF, 'COLLECTOR'],
  },
  { path: '/desk/drafts', label: 'drafting.many', roles: ['COMMISSION', 'AUDITOR'] },
  { path: '/desk/points', label: 'point.short', roles: [...STAFF, 'AUDITOR'] },
  { path: '/desk/candidacies', label: 'candidacy.many', roles: ['COMMISSION', 'DISTRICT_OFFICE', 'AUDITOR'] },
  { path: '/desk/evaluations', label: 'appraisal.many', roles: [...STAFF, 'AUDITOR'] },
  { path: '/desk/bulletins', label: 'bulletin.many', roles: [...STAFF, 'AUDITOR'] },
  { path: '/desk/trainings', label: 'registry.trainings', roles: [...STAFF, 'COLLECTOR', 'AUDITOR'] },
  { path: '/desk/support', label: 'registry.support', roles: [...STAFF, 'AUDITOR'] },
  {
    path: '/desk/extensions',
    label: 'extension.many',
    roles: ['DISTRICT_OFFICE', 'ADMINISTRATOR', 'COMMISSION', 'AUDITOR'],
  },
  { path: '/desk/accounts', label: 'administration.accounts', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  { path: '/desk/audit', label: 'administration.audit', roles: ['AUDITOR'] },
  { path: '/desk/operation', label: 'operation.one', roles: ['ADMINISTRATOR', 'COMMISSION', 'AUDITOR'] },
  { path: '/desk/account', label: 'account.own', roles: undefined },
] as const;

export function sectionsOf(grants: readonly { role: Role }[]) {
  return SECTIONS.filter(({ roles }) => !roles || grants.some(({ role }) => (roles as readonly Role[]).includes(role)));
}
