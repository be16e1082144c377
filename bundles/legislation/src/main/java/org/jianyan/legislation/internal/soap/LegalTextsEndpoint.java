package org.jianyan.legislation.internal.soap;

import java.util.List;
import java.util.UUID;
import javax.jws.WebService;
import org.jianyan.commons.NotFound;
import org.jianyan.commons.Uuids;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.LineageService;
import org.jianyan.legislation.ProvisionIndex;
import org.jianyan.soap.ProblemFault;
import org.jianyan.soap.SoapCaller;
import org.jianyan.soap.SoapEndpoint;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component(service = LegalTextsEndpoint.class)
@SoapEndpoint(address = "/legal-texts")
@WebService(
        endpointInterface = "org.jianyan.legislation.internal.soap.LegalTexts",
        serviceName = "LegalTextsService",
        portName = "LegalTextsPort",
        targetNamespace = LegalTexts.NAMESPACE)
public class LegalTextsEndpoint implements LegalTexts {
    private final DraftService drafts;
    private final LineageService lineage;

    @Activate
    public LegalTextsEndpoint(@Reference DraftService drafts, @Reference LineageService lineage) {
        this.drafts = drafts;
        this.lineage = lineage;
    }

    @Override
    public VersionText fetchText(String draftId, Integer version) throws ProblemFault {
        return ProblemFault.told(() -> {
            Caller caller = Caller.of(SoapCaller.current());
            DraftVersion wanted = version(drafts.get(caller, id(draftId)), version);
            return VersionText.of(wanted, drafts.provisions(caller, wanted.draftId(), wanted.id()));
        });
    }

    @Override
    public TextProvision fetchProvision(String draftId, Integer version, String citation) throws ProblemFault {
        return ProblemFault.told(() -> {
            Caller caller = Caller.of(SoapCaller.current());
            Draft draft = drafts.get(caller, id(draftId));
            if (citation == null || citation.isBlank()) {
                throw new ValidationException(new Violation("citation", "required", "必填：条文，例如 第十二条第二款"));
            }
            ProvisionIndex index = new ProvisionIndex(drafts.provisions(
                    caller, draft.id(), version(draft, version).id()));
            return index.find(citation)
                    .map(found -> TextProvision.of(found, index.words(found)))
                    .orElseThrow(() -> new NotFound("该版本没有“" + citation + "”"));
        });
    }

    @Override
    public List<ProvisionChange> fetchLineage(String draftId, Integer from, Integer to) throws ProblemFault {
        return ProblemFault.told(() -> {
            Caller caller = Caller.of(SoapCaller.current());
            Draft draft = drafts.get(caller, id(draftId));
            return lineage
                    .lineage(
                            caller,
                            draft.id(),
                            version(draft, from == null ? Integer.valueOf(1) : from)
                                    .id(),
                            version(draft, to).id())
                    .stream()
                    .map(ProvisionChange::of)
                    .toList();
        });
    }

    private static UUID id(String draftId) {
        return Uuids.require("draftId", draftId == null ? "" : draftId);
    }

    private static DraftVersion version(Draft draft, Integer number) {
        return draft.numbered(number == null ? 0 : number);
    }
}
