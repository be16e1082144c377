import { Navigate } from 'react-router';
import { useOwnAccount } from '../identity/account';
import { Loaded } from '../ui/States';
import { groupsOf } from './sections';

/** Leads to where somebody works. */
export function FirstPage() {
  const account = useOwnAccount();
  return (
    <Loaded query={account}>{({ grants }) => <Navigate to={groupsOf(grants)[0]!.sections[0]!.path} replace />}</Loaded>
  );
}
