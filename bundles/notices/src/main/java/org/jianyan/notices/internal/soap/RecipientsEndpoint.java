package org.jianyan.notices.internal.soap;

import java.util.List;
import javax.jws.WebService;
import org.jianyan.commons.PageRequest;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.Caller;
import org.jianyan.notices.AddedRecipient;
import org.jianyan.notices.NewRecipient;
import org.jianyan.notices.RecipientService;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = RecipientsEndpoint.class)
@SoapEndpoint(address = "/notice-recipients")
@WebService(
        endpointInterface = "org.jianyan.notices.internal.soap.RecipientsPort",
        serviceName = "NoticeRecipientsService",
        portName = "NoticeRecipientsPort",
        targetNamespace = RecipientsPort.NAMESPACE)
public class RecipientsEndpoint implements RecipientsPort {
    private final RecipientService recipients;

    @Activate
    public RecipientsEndpoint(@Reference RecipientService recipients) {
        this.recipients = recipients;
    }

    private static Caller caller() {
        return Caller.of(SoapCaller.current());
    }

    @Override
    public List<NoticeRecipient> listRecipients(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(() -> recipients.list(caller(), PageRequest.of(limit, after)).items().stream()
                .map(recipient -> NoticeRecipient.of(recipient, null))
                .toList());
    }

    @Override
    public NoticeRecipient addRecipient(
            String organisationCode, String channel, String address, String language, List<String> topic)
            throws ProblemFault {
        return ProblemFault.told(() -> {
            AddedRecipient added =
                    recipients.add(caller(), new NewRecipient(organisationCode, channel, address, language, topic));
            return NoticeRecipient.of(added.recipient(), added.secret());
        });
    }

    @Override
    public void removeRecipient(String recipientId) throws ProblemFault {
        ProblemFault.told(() -> {
            recipients.remove(caller(), Uuids.require("recipientId", recipientId));
            return null;
        });
    }

    @Override
    public void tryRecipient(String recipientId) throws ProblemFault {
        ProblemFault.told(() -> {
            recipients.test(caller(), Uuids.require("recipientId", recipientId));
            return null;
        });
    }
}
