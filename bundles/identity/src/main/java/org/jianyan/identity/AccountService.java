package org.jianyan.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jianyan.commons.Origin;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Accounts and signing in. */
@ProviderType
public interface AccountService {
    /**
     * Adds an account with one role and a password.
     *
     * @throws org.jianyan.commons.Conflict if the name is taken
     */
    Account create(Caller caller, NewAccount account);

    /**
     * Adds an account with one role, whose owner chooses the password.
     *
     * @throws org.jianyan.commons.Conflict if the name is taken
     */
    Invitation invite(Caller caller, NewInvitation invitation);

    /**
     * Takes an account's password and second factor away, ends its sessions, and invites its owner anew.
     *
     * @throws org.jianyan.commons.NotFound if there is no such account in the caller's scope
     */
    Invitation reset(Caller caller, String name);

    /**
     * Chooses a password with an invitation's code.
     *
     * @throws org.jianyan.commons.Unauthenticated if the code is wrong, used or expired
     */
    void accept(String code, String password);

    /** Lets an account sign in again, or no longer; then its sessions end and its service keys are refused. */
    Account enable(Caller caller, String name, boolean isEnabled);

    /** Gives an account one role more. Again changes nothing. */
    Account grant(Caller caller, String name, String role, String organisationCode);

    /**
     * Takes a role away. Again changes nothing.
     *
     * @throws org.jianyan.commons.Conflict if it is the last administrator of the platform
     */
    Account withdraw(Caller caller, String name, String role, String organisationCode);

    /** Of the accounts in the caller's scope, by name. */
    Page<Account> list(Caller caller, PageRequest page);

    /** The table of rights: which roles may do what. */
    List<Right> rights(Caller caller);

    /** One's own account, with the rights one has at this moment. */
    Account own(Caller caller);

    /** Who has a role at or below a path, without a check of rights: for other domains. */
    List<Member> members(String path);

    /** Those of some names that are accounts, without a check of rights: for other domains. */
    Set<String> known(Collection<String> names);

    /**
     * Exchanges name, password and, where there is one, second factor for a signed token of a new session.
     *
     * @throws org.jianyan.commons.Unauthenticated if they do not belong together, the account is locked or disabled, or its
     *     password has expired and no new one is given
     */
    Token signIn(SignIn signIn, Origin origin);

    /** Changes one's own password, and ends all sessions but the one that calls. */
    void changePassword(Caller caller, String password, String newPassword);
}
