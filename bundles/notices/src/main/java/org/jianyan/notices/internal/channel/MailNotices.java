package org.jianyan.notices.internal.channel;

import java.util.Map;
import org.jianyan.commons.Title;
import org.jianyan.notices.spi.Destination;
import org.jianyan.notices.spi.NoticeChannel;
import org.jianyan.notices.spi.NoticeMessage;
import org.jianyan.outbox.mail.Mail;
import org.jianyan.outbox.mail.Mailer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Notices by e-mail. */
@Component
public final class MailNotices implements NoticeChannel {
    private final Mailer mailer;

    @Activate
    public MailNotices(@Reference Mailer mailer) {
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
    public boolean accepts(String address) {
        return mailer.accepts(address);
    }

    @Override
    public boolean isReady() {
        return mailer.isReady();
    }

    @Override
    public void deliver(NoticeMessage notice, Destination destination) throws Exception {
        mailer.send(new Mail(
                notice.id(),
                destination.address(),
                notice.title(),
                notice.text() + "\n\n" + notice.link() + "\n",
                Map.of()));
    }
}
