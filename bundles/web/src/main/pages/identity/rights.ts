import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Schemas, type Sure, answer, api } from '../app/api';

type Right = Sure<Schemas['Right']>;

/** The table of rights, which names what is in the audit, too. */
export function useRights() {
  return useQuery({ queryKey: ['rights'], queryFn: () => answer<Right[]>(api.GET('/rights')), staleTime: Infinity });
}

/** What an act is called; the table has its names in Chinese, its codes are English. */
export function useActionName() {
  const { i18n } = useTranslation();
  const rights = useRights();
  const inWords = (action: string) => action.replaceAll('_', ' ').toLowerCase();
  return (action: string) =>
    (i18n.language.startsWith('zh') && rights.data?.find((right) => right.action === action)?.title) || inWords(action);
}
