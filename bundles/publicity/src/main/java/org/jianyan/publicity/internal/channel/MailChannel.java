package org.jianyan.publicity.internal.channel;

import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.outbox.mail.Mail;
import org.jianyan.outbox.mail.Mailer;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** E-mail to subscribers, one message each. */
@Component
public final class MailChannel implements PublicityChannel {
    private final Mailer mailer;

    @Activate
    public MailChannel(@Reference Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public String id() {
        return "e-mail";
    }

    @Override
    public Title title() {
        return new Title("电子邮件", "E-mail");
    }

    @Override
    public boolean isAddressed() {
        return true;
    }

    @Override
    public boolean accepts(String address) {
        return mailer.accepts(address);
    }

    @Override
    public boolean isReady() {
        return mailer.isReady();
    }

    @Override
    public void deliver(Notice notice, String address) throws Exception {
        mailer.send(new Mail(
                notice.id(),
                address,
                notice.title(),
                notice.text() + "\n\n" + notice.link() + "\n\n退订：" + notice.leave() + "\n",
                Map.of("List-Unsubscribe", "<" + notice.leave() + ">")));
    }
}
