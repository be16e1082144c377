import { Navigate } from 'react-router';
import { useOwnAccount } from '../identity/account';
import { Loaded } from '../ui/States';
import { sectionsOf } from './sections';

/** Leads to where somebody works. */
export function FirstPage() {
  const account = useOwnAccount();
  return <Loaded query={account}>{({ grants }) => <Navigate to={sectionsOf(grants)[0]!.path} replace />}</Loaded>;
}
