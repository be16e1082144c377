package org.jianyan.notices.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Conflict;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.Violations;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.jianyan.notices.AddedRecipient;
import org.jianyan.notices.Language;
import org.jianyan.notices.NewRecipient;
import org.jianyan.notices.Recipient;
import org.jianyan.notices.RecipientService;
import org.jianyan.notices.Topic;
import org.jianyan.notices.internal.jpa.RecipientEntity;
import org.jianyan.notices.internal.jpa.RecipientStore;
import org.jianyan.notices.spi.NoticeChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Recipients implements RecipientService {
    private static final int MAX_ADDRESS = 500;
    private static final int SECRET_BYTES = 32;

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Channels channels;
    private final NoticePost post;
    private final Secrets secrets;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public Recipients(
            @Reference(target = "(osgi.unit.name=notices)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Channels channels,
            @Reference NoticePost post,
            @Reference Secrets secrets,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.channels = channels;
        this.post = post;
        this.secrets = secrets;
        this.audit = audit;
    }

    @Override
    public Page<Recipient> list(Caller caller, PageRequest page) {
        caller.require(Action.NOTICE_RECIPIENTS_SET);
        return jpa.txExpr(TransactionType.Supports, em -> new RecipientStore(em)
                .list(caller.scopes(Action.NOTICE_RECIPIENTS_SET), page));
    }

    @Override
    public AddedRecipient add(Caller caller, NewRecipient input) {
        caller.require(Action.NOTICE_RECIPIENTS_SET);
        String language =
                input.language() == null ? Language.ZH.code() : input.language().toLowerCase(Locale.ROOT);
        String address = input.address() == null ? "" : input.address().strip();
        Optional<NoticeChannel> channel = channels.find(input.channel() == null ? "" : input.channel());
        Violations violations = new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .require(
                        channel.isPresent(), "channel", "unknown", "应为 " + channels.ids() + " 之一，收到：" + input.channel())
                .text("address", address, MAX_ADDRESS)
                .require(
                        List.of(Language.values()).stream()
                                .anyMatch(known -> known.code().equals(language)),
                        "language",
                        "unknown",
                        "应为 zh 或 en，收到：" + language)
                .require(
                        channel.isEmpty()
                                || address.isEmpty()
                                || channels.ask(() -> channel.get().accepts(address)),
                        "address",
                        "address",
                        "不是该渠道可用的地址：" + address);
        input.topics().forEach(topic -> violations.oneOf("topics", topic, Topic.class));
        violations.throwIfAny();
        if (!channels.ask(channel.get()::isReady)) {
            throw new Unavailable("渠道 " + input.channel() + " 尚未配置，暂时不能使用");
        }
        Organisation organisation = organisations.byCode(input.organisationCode());
        caller.require(Action.NOTICE_RECIPIENTS_SET, organisation.path());
        String secret = channels.ask(channel.get()::isSigned) ? secret() : "";
        RecipientEntity recipient = new RecipientEntity(
                organisation.path(),
                input.channel(),
                address,
                Language.valueOf(language.toUpperCase(Locale.ROOT)),
                input.topics().stream().distinct().map(Topic::valueOf).toList(),
                caller.name());
        if (!secret.isEmpty()) {
            recipient.encrypt(secrets.encrypt(recipient.id(), secret));
        }
        jpa.tx(TransactionType.Required, em -> {
            RecipientStore store = new RecipientStore(em);
            if (store.exists(organisation.path(), input.channel(), address)) {
                throw new Conflict("该组织已有这个通知接收方");
            }
            store.add(recipient);
            audit.record(
                    caller,
                    Action.NOTICE_RECIPIENTS_SET,
                    "add " + recipient.id() + " by " + input.channel() + " for " + organisation.code());
        });
        return new AddedRecipient(recipient.toRecord(), secret.isEmpty() ? null : secret);
    }

    /** In the form of the Standard Webhooks specification. */
    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public void remove(Caller caller, UUID id) {
        caller.require(Action.NOTICE_RECIPIENTS_SET);
        jpa.tx(TransactionType.Required, em -> {
            RecipientStore store = new RecipientStore(em);
            store.remove(permitted(store, caller, id));
            audit.record(caller, Action.NOTICE_RECIPIENTS_SET, "remove " + id);
        });
    }

    @Override
    public void test(Caller caller, UUID id) {
        caller.require(Action.NOTICE_RECIPIENTS_SET);
        jpa.tx(TransactionType.Required, em -> post.test(permitted(new RecipientStore(em), caller, id)));
    }

    private static RecipientEntity permitted(RecipientStore store, Caller caller, UUID id) {
        return store.find(id)
                .filter(recipient -> caller.may(Action.NOTICE_RECIPIENTS_SET, recipient.organisationPath()))
                .orElseThrow(() -> new NotFound("没有通知接收方 " + id));
    }
}
