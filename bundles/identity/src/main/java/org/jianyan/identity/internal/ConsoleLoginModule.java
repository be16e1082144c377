package org.jianyan.identity.internal;

import java.io.IOException;
import java.security.Principal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.jianyan.commons.Authenticator;
import org.jianyan.commons.Origin;
import org.jianyan.commons.ProblemException;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Role;

/** Signs a person in at the console. Administrators get Karaf's own roles, the commission and auditors ours only. */
public final class ConsoleLoginModule implements LoginModule {
    private Subject subject;
    private CallbackHandler callbacks;
    private Authenticator authenticator;
    private final Set<Principal> principals = new HashSet<>();

    @Override
    public void initialize(
            Subject subject, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
        this.subject = subject;
        this.callbacks = callbacks;
        authenticator = (Authenticator) options.get(ConsoleRealm.AUTHENTICATOR);
    }

    @Override
    public boolean login() throws LoginException {
        NameCallback name = new NameCallback("Name: ");
        PasswordCallback password = new PasswordCallback("Password: ", false);
        try {
            callbacks.handle(new Callback[] {name, password});
            if (name.getName() == null || password.getPassword() == null) {
                throw new FailedLoginException("name and password are needed");
            }
            Caller caller = Caller.of(authenticator.byPassword(
                    name.getName(), new String(password.getPassword()), new Origin("console", "")));
            principals.add(new UserPrincipal(caller.name()));
            principals.add(caller);
            caller.grants().forEach(grant -> addRoles(grant.role()));
        } catch (ProblemException e) {
            throw new FailedLoginException(e.problem().detail());
        } catch (IOException | UnsupportedCallbackException e) {
            LoginException failure = new LoginException("cannot ask for name and password");
            failure.initCause(e);
            throw failure;
        }
        return true;
    }

    private void addRoles(Role role) {
        switch (role) {
            case ADMINISTRATOR -> {
                for (String karafRole : new String[] {"admin", "manager", "viewer", "systembundles", "ssh"}) {
                    principals.add(new RolePrincipal(karafRole));
                }
            }
            case COMMISSION, AUDITOR, DISTRICT_OFFICE -> {
                principals.add(new RolePrincipal("ssh"));
                principals.add(new RolePrincipal("jianyan"));
            }
            default -> {
                // no access to the console
            }
        }
    }

    @Override
    public boolean commit() {
        subject.getPrincipals().addAll(principals);
        return true;
    }

    @Override
    public boolean abort() {
        return logout();
    }

    @Override
    public boolean logout() {
        subject.getPrincipals().removeAll(principals);
        principals.clear();
        return true;
    }
}
