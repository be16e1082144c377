package org.jianyan.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    /** Who has a role at or below a path, without a check of rights: for other domains. */
    List<Member> members(String path);

    /** Those of some names that are accounts, without a check of rights: for other domains. */
    Set<String> known(Collection<String> names);

    /**
     * Exchanges name and password for a signed token.
     *
     * @throws org.jianyan.commons.Unauthenticated if they do not belong together or the account is locked
     */
    Token signIn(String name, String password);
}
