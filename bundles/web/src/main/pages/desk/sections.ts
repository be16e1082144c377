import type { Role } from '../identity/account';

/** A part of the desk, and whose work it is; what one may do there the server decides. */
const SECTIONS = [
  { path: '/desk/consultations', label: 'consultation.many', roles: ['COMMISSION'] },
  {
    path: '/desk/tasks',
    label: 'task.many',
    roles: ['COMMISSION', 'DISTRICT_OFFICE', 'CONTACT_POINT_LEADER', 'LIAISON_OFFICER', 'COLLECTOR'],
  },
  { path: '/desk/drafts', label: 'drafting.many', roles: ['COMMISSION', 'AUDITOR'] },
  {
    path: '/desk/extensions',
    label: 'extension.many',
    roles: ['DISTRICT_OFFICE', 'ADMINISTRATOR', 'COMMISSION', 'AUDITOR'],
  },
  { path: '/desk/account', label: 'account.own', roles: undefined },
] as const;

export function sectionsOf(grants: readonly { role: Role }[]) {
  return SECTIONS.filter(({ roles }) => !roles || grants.some(({ role }) => (roles as readonly Role[]).includes(role)));
}
