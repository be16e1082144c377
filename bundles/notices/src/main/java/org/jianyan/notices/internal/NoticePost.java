package org.jianyan.notices.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.notices.Language;
import org.jianyan.notices.NewNotice;
import org.jianyan.notices.NewNotice.Text;
import org.jianyan.notices.NoticeService;
import org.jianyan.notices.Notices;
import org.jianyan.notices.Topic;
import org.jianyan.notices.internal.jpa.RecipientEntity;
import org.jianyan.notices.internal.jpa.RecipientStore;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.jianyan.outbox.Carrier;
import org.jianyan.outbox.MessageState;
import org.jianyan.outbox.NewMessage;
import org.jianyan.outbox.Outbox;
import org.jianyan.outbox.OutboxMessage;
import org.jianyan.outbox.Rejected;
import org.jianyan.rest.PublicAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes one message for each recipient and takes it to the recipient's channel. No message holds an address: it is looked
 * up when the message is sent, and whoever was taken away by then is sent nothing.
 */
@Component(service = {NoticePost.class, Notices.class, NoticeService.class, Carrier.class})
public final class NoticePost implements Notices, NoticeService, Carrier {
    private static final String QUEUE = "notices";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Language, Text> TRIAL = Map.of(
            Language.ZH, new Text("通知测试", "这是一条测试通知，收到即说明通知渠道可用。"),
            Language.EN, new Text("Test notice", "This is a test. If you read it, notices reach you here."));

    private final JpaTemplate jpa;
    private final Outbox outbox;
    private final Channels channels;
    private final PublicAddress address;
    private final Secrets secrets;
    private final Audit audit;

    @Activate
    public NoticePost(
            @Reference(target = "(osgi.unit.name=notices)") JpaTemplate jpa,
            @Reference Outbox outbox,
            @Reference Channels channels,
            @Reference PublicAddress address,
            @Reference Secrets secrets,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.outbox = outbox;
        this.channels = channels;
        this.address = address;
        this.secrets = secrets;
        this.audit = audit;
    }

    @Override
    public void tell(NewNotice notice) {
        List<RecipientEntity> recipients =
                jpa.txExpr(TransactionType.Required, em -> new RecipientStore(em).of(notice.organisationPaths()));
        recipients.stream()
                .filter(recipient -> recipient.wants(notice.topic()))
                .forEach(recipient -> send(notice, recipient));
    }

    /** In the running transaction. */
    void test(RecipientEntity recipient) {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        send(new NewNotice("test/" + Uuids.next(), Topic.TEST, List.of(), TRIAL, "/", now), recipient);
    }

    private void send(NewNotice notice, RecipientEntity recipient) {
        Text text = notice.texts().get(recipient.language());
        ObjectNode payload = JSON.createObjectNode()
                .put("recipient", recipient.id().toString())
                .put("topic", notice.topic().name())
                .put("title", text.title())
                .put("text", text.body())
                .put("path", notice.path())
                .put("at", notice.at().toString());
        try {
            outbox.add(new NewMessage(
                    QUEUE,
                    notice.key() + "/" + recipient.id(),
                    notice.topic().name(),
                    text.title(),
                    recipient.organisationPath(),
                    recipient.channel(),
                    JSON.writeValueAsBytes(payload)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void carry(OutboxMessage message, byte[] payload) throws Exception {
        JsonNode told = JSON.readTree(payload);
        UUID id = UUID.fromString(told.get("recipient").asText());
        Optional<RecipientEntity> recipient =
                jpa.txExpr(TransactionType.Supports, em -> new RecipientStore(em).find(id));
        if (recipient.isEmpty()) {
            throw new Rejected("the recipient was taken away");
        }
        NoticeChannel channel = channels.find(message.destination())
                .orElseThrow(() -> new IllegalStateException("channel " + message.destination() + " is away"));
        channels.deliver(
                channel,
                new NoticeMessage(
                        message.id(),
                        told.get("topic").asText(),
                        told.get("title").asText(),
                        told.get("text").asText(),
                        address.of(told.get("path").asText()),
                        OffsetDateTime.parse(told.get("at").asText())),
                new Destination(recipient.get().address(), secrets.of(recipient.get())));
    }

    @Override
    public Page<OutboxMessage> list(Caller caller, Optional<MessageState> state, PageRequest page) {
        caller.require(Action.DISPATCH_MANAGE);
        return outbox.list(QUEUE, caller.scopes(Action.DISPATCH_MANAGE), state, page);
    }

    @Override
    public OutboxMessage retry(Caller caller, UUID id) {
        caller.require(Action.DISPATCH_MANAGE);
        OutboxMessage message = outbox.retry(QUEUE, caller.scopes(Action.DISPATCH_MANAGE), id);
        audit.record(caller, Action.DISPATCH_MANAGE, "retry notice " + id);
        return message;
    }
}
