package org.jianyan.publicity.internal.channel;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.jianyan.commons.Title;
import org.jianyan.outbox.Rejected;
import org.jianyan.publicity.spi.Notice;
import org.jianyan.publicity.spi.PublicityChannel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** E-mail to subscribers, one message each. A notice has the same Message-ID whenever it is sent. */
@Component(configurationPid = "org.jianyan.publicity.mail")
public final class MailChannel implements PublicityChannel {
    private static final String TIMEOUT = "15000";

    private final MailConfig config;

    @Activate
    public MailChannel(MailConfig config) {
        this.config = config;
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
        try {
            new InternetAddress(address, true);
            return address.contains("@");
        } catch (AddressException e) {
            return false;
        }
    }

    @Override
    public boolean isReady() {
        return !config.host().isEmpty() && !config.from().isEmpty();
    }

    @Override
    public void deliver(Notice notice, String address) throws Exception {
        if (!isReady()) {
            throw new IllegalStateException("no mail server is configured");
        }
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = new Mail(session, notice);
            message.setFrom(new InternetAddress(config.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            message.setSubject(notice.title(), StandardCharsets.UTF_8.name());
            message.setText(
                    notice.text() + "\n\n" + notice.link() + "\n\n退订：" + notice.leave() + "\n",
                    StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            message.setHeader("List-Unsubscribe", "<" + notice.leave() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(
                        config.user().isEmpty() ? null : config.user(),
                        config.user().isEmpty() ? null : config.password());
                message.saveChanges();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (SendFailedException e) {
            if (e.getInvalidAddresses() != null && e.getInvalidAddresses().length > 0) {
                throw new Rejected("the mail server refuses the address");
            }
            throw e;
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", config.host());
        properties.setProperty("mail.smtp.port", Integer.toString(config.port()));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!config.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(config.starttls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(config.starttls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
        properties.setProperty("mail.smtp.timeout", TIMEOUT);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT);
        return properties;
    }

    /** A message that is named by its notice. */
    private static final class Mail extends MimeMessage {
        private final Notice notice;

        Mail(Session session, Notice notice) {
            super(session);
            this.notice = notice;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + notice.id() + "@jianyan>");
        }
    }
}
