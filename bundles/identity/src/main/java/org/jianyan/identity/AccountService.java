package org.jianyan.identity;

import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts and signing in. */
@ProviderType
public interface AccountService {
    /**
     * Adds an account with one role.
     *
     * @throws org.jianyan.commons.Conflict if the name is taken
     */
    Account create(Caller caller, NewAccount account);

    Page<Account> list(Caller caller, PageRequest page);

    /**
     * Exchanges name and password for a signed token.
     *
     * @throws org.jianyan.commons.Unauthenticated if they do not belong together or the account is locked
     */
    Token signIn(String name, String password);
}
