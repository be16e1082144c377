import { useQuery } from '@tanstack/react-query';
import { type Schemas, type Sure, answer, api } from '../app/api';

export type Role = NonNullable<Schemas['Grant']['role']>;

/** All of them, as they stand in lists. */
export const ROLES: readonly Role[] = [
  'ADMINISTRATOR',
  'COMMISSION',
  'DISTRICT_OFFICE',
  'CONTACT_POINT_LEADER',
  'LIAISON_OFFICER',
  'COLLECTOR',
  'AUDITOR',
  'INTEGRATION_CLIENT',
];

export type Account = Omit<Sure<Schemas['Account']>, 'grants'> & { grants: Sure<Schemas['Grant']>[] };

export function useOwnAccount() {
  return useQuery({ queryKey: ['own-account'], queryFn: () => answer<Account>(api.GET('/own-account')) });
}

/** Whether the signed-in person has one of some roles; the server decides what they may do. */
export function useHasRole(...roles: Role[]): boolean {
  return useOwnAccount().data?.grants.some(({ role }) => roles.includes(role)) ?? false;
}
