package org.jianyan.outbox.internal.mail;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.SendFailedException;
import javax.mail.Session;
import javax.mail.Transport;
import javax.mail.internet.AddressException;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeMessage;
import org.jianyan.outbox.Rejected;
import org.jianyan.outbox.mail.Mail;
import org.jianyan.outbox.mail.Mailer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** By SMTP (RFC 5321), one message each. */
@Component(configurationPid = "org.jianyan.mail")
public final class SmtpMailer implements Mailer {
    private static final String TIMEOUT = "15000";

    private final MailConfig config;

    @Activate
    public SmtpMailer(MailConfig config) {
        this.config = config;
    }

    @Override
    public boolean isReady() {
        return !config.host().isEmpty() && !config.from().isEmpty();
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
    public void send(Mail mail) throws Exception {
        if (!isReady()) {
            throw new IllegalStateException("no mail server is configured");
        }
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            Session session = Session.getInstance(properties());
            MimeMessage message = new Named(session, mail.id());
            message.setFrom(new InternetAddress(config.from()));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
            message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
            message.setText(mail.text(), StandardCharsets.UTF_8.name());
            message.setSentDate(new Date());
            message.setHeader("Auto-Submitted", "auto-generated");
            for (Map.Entry<String, String> header : mail.headers().entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
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

    /** A message that is named by what it tells. */
    private static final class Named extends MimeMessage {
        private final UUID id;

        Named(Session session, UUID id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@jianyan>");
        }
    }
}
