package org.jianyan.consultation.internal.soap.figure;

import javax.jws.WebService;
import org.jianyan.commons.Uuids;
import org.jianyan.consultation.figure.FigureService;
import org.jianyan.identity.Caller;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = FiguresEndpoint.class)
@SoapEndpoint(address = "/figures")
@WebService(
        endpointInterface = "org.jianyan.consultation.internal.soap.figure.FiguresPort",
        serviceName = "FiguresService",
        portName = "FiguresPort",
        targetNamespace = FiguresPort.NAMESPACE)
public class FiguresEndpoint implements FiguresPort {
    private final FigureService figures;

    @Activate
    public FiguresEndpoint(@Reference FigureService figures) {
        this.figures = figures;
    }

    @Override
    public CountedFigures fetchFigures(String consultationId) throws ProblemFault {
        return ProblemFault.told(() -> CountedFigures.of(
                figures.figures(Caller.of(SoapCaller.current()), Uuids.require("consultationId", consultationId))));
    }
}
