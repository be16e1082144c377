package org.jianyan.publicity.internal.soap;

import java.util.List;
import javax.jws.WebService;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.jianyan.publicity.BulletinService;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = BulletinsEndpoint.class)
@SoapEndpoint(address = "/bulletins")
@WebService(
        endpointInterface = "org.jianyan.publicity.internal.soap.Bulletins",
        serviceName = "BulletinsService",
        portName = "BulletinsPort",
        targetNamespace = Bulletins.NAMESPACE)
public class BulletinsEndpoint implements Bulletins {
    private final BulletinService bulletins;

    @Activate
    public BulletinsEndpoint(@Reference BulletinService bulletins) {
        this.bulletins = bulletins;
    }

    @Override
    public List<IssuedBulletin> fetchBulletins(String after, Integer limit) throws ProblemFault {
        return ProblemFault.told(
                () -> bulletins.list(Caller.of(SoapCaller.current()), PageRequest.of(limit, after)).items().stream()
                        .map(IssuedBulletin::of)
                        .toList());
    }
}
