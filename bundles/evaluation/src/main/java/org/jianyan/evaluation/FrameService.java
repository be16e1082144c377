package org.jianyan.evaluation;

import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Tables of indicators, held as data: a city edits its own. */
@ProviderType
public interface FrameService {
    /** @throws org.jianyan.commons.ValidationException also if the points do not sum to 100 and it is not normalised */
    Frame create(Caller caller, NewFrame frame);

    Frame get(Caller caller, UUID id);

    Page<Frame> list(Caller caller, PageRequest page);

    /** The table that is used where a city has made none of its own; to be edited and kept as one. */
    NewFrame standard(Caller caller, FrameKind kind);
}
