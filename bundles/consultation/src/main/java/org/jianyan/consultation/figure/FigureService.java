package org.jianyan.consultation.figure;

import java.util.UUID;
import org.jianyan.consultation.paper.Paper;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Live figures of consultations: counted in the transaction that takes in or decides, read without reading opinions. */
@ProviderType
public interface FigureService {
    /**
     * Everything for the commission and the auditor; for others what contact points within their scope have handed in.
     *
     * @throws org.jianyan.commons.NotFound if the caller may not see the consultation
     */
    Figures figures(Caller caller, UUID consultationId);

    /**
     * The same by one dimension, as a table or a chart.
     *
     * @param dimension the {@link Dimension#id} of one
     * @param format csv, xlsx, docx, pdf, png or svg
     */
    Paper paper(Caller caller, UUID consultationId, String dimension, String format);
}
