package org.jianyan.extensions.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violations;
import org.jianyan.extensions.Extension;
import org.jianyan.extensions.ExtensionEvent;
import org.jianyan.extensions.ExtensionEvent.Kind;
import org.jianyan.extensions.ExtensionService;
import org.jianyan.extensions.ExtensionState;
import org.jianyan.extensions.internal.jpa.ExtensionEntity;
import org.jianyan.extensions.internal.jpa.ExtensionStore;
import org.jianyan.extensions.internal.jpa.ExtensionStore.StoredVersion;
import org.jianyan.identity.Action;
import org.jianyan.identity.Caller;
import org.jianyan.identity.OrganisationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = {ExtensionService.class, Extensions.class})
public final class Extensions implements ExtensionService {
    private static final String CITY = "/";
    private static final int MAX_REASON = 500;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Trials trials;
    private final Changes changes;
    private final RunningExtensions running;
    private final Admitted admitted;
    private final Node node;

    @Activate
    public Extensions(
            @Reference(target = "(osgi.unit.name=extensions)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Trials trials,
            @Reference Changes changes,
            @Reference RunningExtensions running,
            @Reference Admitted admitted,
            @Reference Node node) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.trials = trials;
        this.changes = changes;
        this.running = running;
        this.admitted = admitted;
        this.node = node;
    }

    private Scope scope(String code) {
        return code.isEmpty()
                ? new Scope("", CITY)
                : new Scope(code, organisations.byCode(code).path());
    }

    /** The whole city is managed by whoever manages its root. */
    private void requireManaged(Caller caller, String path) {
        caller.require(Action.EXTENSION_MANAGE, CITY.equals(path) ? root() : path);
    }

    private boolean isManaged(Caller caller, String path) {
        return caller.may(Action.EXTENSION_MANAGE, CITY.equals(path) ? root() : path);
    }

    private String root() {
        return organisations.below(CITY).stream()
                .findFirst()
                .map(organisation -> organisation.path())
                .orElse(CITY);
    }

    @Override
    public Extension install(Caller caller, String scope, String origin, InputStream content) {
        caller.require(Action.EXTENSION_MANAGE);
        if (scope != null) {
            requireManaged(caller, scope(scope).path());
        }
        String from = origin == null || origin.isBlank() ? "upload" : origin;
        ExtensionJar jar;
        try {
            jar = ExtensionJar.receive(content);
        } catch (ValidationException e) {
            changes.refused(caller, from, "", CITY, e);
            throw e;
        }
        String name = jar.name();
        Optional<ExtensionEntity> there = present(name);
        Scope wanted = scope != null
                ? scope(scope)
                : there.map(one -> new Scope(one.scopeCode(), one.scopePath())).orElse(new Scope("", CITY));
        requireManaged(caller, wanted.path());
        try {
            there.ifPresent(one -> {
                if (!isManaged(caller, one.scopePath())) {
                    throw new Conflict("扩展 " + name + " 属于 " + whose(one.scopeCode()) + "，只能由其管理");
                }
            });
            Trials.Examined examined = trials.examine(jar);
            return node.alone(() -> install(caller, wanted, from, there, examined));
        } catch (ValidationException | Conflict e) {
            changes.refused(caller, name.isEmpty() ? from : name, jar.version(), wanted.path(), e);
            throw e;
        }
    }

    private static String whose(String scopeCode) {
        return scopeCode.isEmpty() ? "全市" : scopeCode;
    }

    /** Whether a bundle that others installed may stay, before it is started. */
    void examine(InputStream content) {
        trials.examine(ExtensionJar.receive(content));
    }

    private Extension install(
            Caller caller, Scope scope, String origin, Optional<ExtensionEntity> there, Trials.Examined examined) {
        ExtensionJar jar = examined.jar();
        Optional<StoredVersion> stored = version(jar.name(), jar.version());
        stored.ifPresent(version -> {
            if (!version.sha256().equals(jar.sha256())) {
                throw new Conflict(jar.name() + " " + jar.version() + " 已安装过，内容不同；新的内容应有新的版本号");
            }
        });
        boolean isThere = present(jar.name())
                .filter(one -> one.version().equals(jar.version())
                        && one.state() == ExtensionState.ENABLED
                        && one.scopePath().equals(scope.path()))
                .isPresent();
        if (isThere) {
            return get(caller, jar.name());
        }
        Kind kind = stored.isPresent() ? Kind.RESTORED : there.isPresent() ? Kind.UPDATED : Kind.INSTALLED;
        trials.run(caller, scope, examined, there, kind, origin, stored.isEmpty());
        return get(caller, jar.name());
    }

    /** Unless it was removed. */
    private Optional<ExtensionEntity> present(String name) {
        return known(name).filter(Extensions::isPresent);
    }

    private static boolean isPresent(ExtensionEntity extension) {
        return extension.state() != ExtensionState.REMOVED;
    }

    /** Whatever became of it. */
    private Optional<ExtensionEntity> known(String name) {
        return jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em).find(name));
    }

    private Optional<StoredVersion> version(String name, String version) {
        return versions(name).stream()
                .filter(one -> one.version().equals(version))
                .findFirst();
    }

    private List<StoredVersion> versions(String name) {
        return jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em).versions(name));
    }

    @Override
    public List<Extension> list(Caller caller) {
        caller.require(Action.EXTENSION_READ);
        List<ExtensionEntity> all = jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em).list());
        Map<String, List<StoredVersion>> versions =
                jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em).versions()).stream()
                        .collect(Collectors.groupingBy(StoredVersion::name));
        return all.stream()
                .filter(one -> isSeen(caller, one))
                .map(one -> toRecord(one, versions.getOrDefault(one.name(), List.of())))
                .toList();
    }

    /** Whose scope meets its scope: it may be used there, or belongs to somebody below. */
    private static boolean isSeen(Caller caller, ExtensionEntity extension) {
        return caller.scopes(Action.EXTENSION_READ).stream()
                .anyMatch(scope -> scope.startsWith(extension.scopePath())
                        || extension.scopePath().startsWith(scope));
    }

    private List<String> offers(String name) {
        return admitted.find(name).map(Admitted.Running::offers).orElse(List.of());
    }

    private String problem(String name) {
        String problem = node.problem(name);
        List<String> aside = admitted.find(name).map(running::setAside).orElse(List.of());
        return !problem.isEmpty() || aside.isEmpty() ? problem : "连续失败，暂停使用：" + String.join("、", aside);
    }

    private Extension toRecord(ExtensionEntity extension, List<StoredVersion> versions) {
        Optional<StoredVersion> current = versions.stream()
                .filter(version -> version.version().equals(extension.version()))
                .findFirst();
        return new Extension(
                extension.name(),
                extension.version(),
                versions.stream().map(StoredVersion::version).toList(),
                extension.scopeCode(),
                extension.state(),
                offers(extension.name()),
                problem(extension.name()),
                current.map(StoredVersion::signer).orElse(""),
                current.map(StoredVersion::sha256).orElse(""),
                extension.changedBy(),
                extension.changedAt().atOffset(ZoneOffset.UTC));
    }

    @Override
    public Extension get(Caller caller, String name) {
        caller.require(Action.EXTENSION_READ);
        return toRecord(seen(caller, name), versions(name));
    }

    private ExtensionEntity seen(Caller caller, String name) {
        return seen(caller, name, present(name));
    }

    private static ExtensionEntity seen(Caller caller, String name, Optional<ExtensionEntity> extension) {
        return extension.filter(one -> isSeen(caller, one)).orElseThrow(() -> new NotFound("没有扩展 " + name));
    }

    private ExtensionEntity managed(Caller caller, String name) {
        return managed(caller, name, present(name));
    }

    private ExtensionEntity managed(Caller caller, String name, Optional<ExtensionEntity> found) {
        caller.require(Action.EXTENSION_MANAGE);
        ExtensionEntity extension = seen(caller, name, found);
        requireManaged(caller, extension.scopePath());
        return extension;
    }

    @Override
    public Extension disable(Caller caller, String name, String reason) {
        ExtensionEntity there = managed(caller, name);
        new Violations().text("reason", reason, MAX_REASON).throwIfAny();
        if (there.state() == ExtensionState.ENABLED) {
            changes.make(
                    caller,
                    name,
                    Optional.of(there),
                    Kind.DISABLED,
                    reason,
                    (store, extension) -> extension.set(ExtensionState.DISABLED, caller.name(), Instant.now()));
            node.reconcile();
        }
        return get(caller, name);
    }

    @Override
    public Extension enable(Caller caller, String name) {
        ExtensionEntity there = managed(caller, name);
        if (there.state() == ExtensionState.DISABLED) {
            again(caller, there, there.version(), Kind.ENABLED);
        }
        return get(caller, name);
    }

    @Override
    public Extension restore(Caller caller, String name, String version) {
        ExtensionEntity there = managed(caller, name, known(name));
        if (!there.version().equals(version) || there.state() != ExtensionState.ENABLED) {
            again(caller, there, version, Kind.RESTORED);
        }
        return get(caller, name);
    }

    /** Runs a version that was stored, if it can still be trusted. */
    private void again(Caller caller, ExtensionEntity there, String version, Kind kind) {
        List<StoredVersion> versions = versions(there.name());
        StoredVersion stored = versions.stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotFound(there.name() + " 没有版本 " + version + "；有："
                        + versions.stream().map(StoredVersion::version).toList()));
        byte[] bytes = jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em).jar(stored.id()));
        Scope scope = new Scope(there.scopeCode(), there.scopePath());
        try {
            Trials.Examined examined = trials.examine(ExtensionJar.receive(new ByteArrayInputStream(bytes)));
            node.alone(() -> {
                trials.run(caller, scope, examined, Optional.of(there).filter(Extensions::isPresent), kind, "", false);
                return null;
            });
        } catch (ValidationException e) {
            changes.refused(caller, there.name(), version, there.scopePath(), e);
            throw e;
        }
    }

    @Override
    public Extension rescope(Caller caller, String name, String scope) {
        ExtensionEntity there = managed(caller, name);
        new Violations()
                .require(scope != null, "scope", "required", "应为机构代码，全市用空字符串")
                .throwIfAny();
        Scope wanted = scope(scope);
        requireManaged(caller, wanted.path());
        List<String> offers = offers(name);
        new Violations()
                .require(
                        CITY.equals(wanted.path()) || running.areScoped(offers),
                        "scope",
                        "city-wide",
                        "其中有只能供全市使用的服务：" + offers)
                .throwIfAny();
        changes.make(
                caller,
                name,
                Optional.of(there),
                Kind.RESCOPED,
                whose(scope),
                (store, extension) -> extension.set(
                        extension.version(),
                        wanted.code(),
                        wanted.path(),
                        extension.state(),
                        caller.name(),
                        Instant.now()));
        node.reconcile();
        return get(caller, name);
    }

    @Override
    public void remove(Caller caller, String name) {
        ExtensionEntity there = managed(caller, name);
        changes.make(
                caller,
                name,
                Optional.of(there),
                Kind.REMOVED,
                "",
                (store, extension) -> extension.set(ExtensionState.REMOVED, caller.name(), Instant.now()));
        node.reconcile();
    }

    @Override
    public Page<ExtensionEvent> events(Caller caller, String name, PageRequest page) {
        caller.require(Action.EXTENSION_READ);
        return jpa.txExpr(TransactionType.Supports, em -> new ExtensionStore(em)
                .events(name, caller.scopes(Action.EXTENSION_READ), page));
    }
}
