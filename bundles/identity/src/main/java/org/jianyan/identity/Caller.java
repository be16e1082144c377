package org.jianyan.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Forbidden;
import org.jianyan.commons.Unauthenticated;

/**
 * Who calls a service, with the rights that go with it. Every service method takes one.
 *
 * @param accountId {@code null} for the public
 * @param name the account's name, for the audit
 * @param sessionId the session in which it calls; {@code null} without one
 * @param address where it calls from, for the audit; empty if that is not known
 */
public record Caller(UUID accountId, String name, List<Grant> grants, UUID sessionId, String address)
        implements Principal, Serializable {
    /** Somebody without an account. */
    public static final Caller PUBLIC = new Caller(null, "public", List.of());

    public Caller {
        grants = List.copyOf(grants);
    }

    /** A caller of which no more is known. */
    public Caller(UUID accountId, String name, List<Grant> grants) {
        this(accountId, name, grants, null, "");
    }

    /** Somebody, or something, at the server itself: an administrator of the platform. */
    public static Caller local(String name) {
        UUID none = new UUID(0, 0);
        return new Caller(none, name, List.of(new Grant(Role.ADMINISTRATOR, none, "/")));
    }

    /** The caller that a request's principal stands for; no principal is the public. */
    public static Caller of(Principal principal) {
        return principal instanceof Caller caller ? caller : PUBLIC;
    }

    @Override
    public String getName() {
        return name;
    }

    public boolean isPublic() {
        return accountId == null;
    }

    /** Whether a grant gives the right in an organisation, named by its path. */
    public boolean may(Action action, String path) {
        return grants.stream().anyMatch(grant -> action.allows(grant.role()) && path.startsWith(grant.scope()));
    }

    /** Whether a grant gives the right anywhere. */
    public boolean may(Action action) {
        return grants.stream().anyMatch(grant -> action.allows(grant.role()));
    }

    /** The paths below which the right is held. */
    public List<String> scopes(Action action) {
        return grants.stream()
                .filter(grant -> action.allows(grant.role()))
                .map(Grant::scope)
                .distinct()
                .toList();
    }

    /**
     * @throws Unauthenticated if the public calls
     * @throws Forbidden if the right is not held in the organisation
     */
    public void require(Action action, String path) {
        if (!may(action, path)) {
            throw refusal(action);
        }
    }

    /**
     * @throws Unauthenticated if the public calls
     * @throws Forbidden if the right is held nowhere
     */
    public void require(Action action) {
        if (!may(action)) {
            throw refusal(action);
        }
    }

    /** Who delegated the right, if it is held by delegation only; otherwise empty. */
    public String onBehalfOf(Action action) {
        List<String> holders = grants.stream()
                .filter(grant -> action.allows(grant.role()))
                .map(Grant::onBehalfOf)
                .toList();
        return holders.isEmpty() || holders.contains("") ? "" : holders.get(0);
    }

    /** The path of the organisation in which it has its first role of its own; empty without one. */
    public String scope() {
        return grants.stream()
                .filter(grant -> grant.onBehalfOf().isEmpty())
                .map(Grant::scope)
                .findFirst()
                .orElse("");
    }

    /** @throws Unauthenticated if the public calls */
    public void requireAccount() {
        if (isPublic()) {
            throw new Unauthenticated("请先登录");
        }
    }

    private RuntimeException refusal(Action action) {
        requireAccount();
        return new Forbidden("账号 " + name + " 在该范围内没有权限：" + action);
    }
}
