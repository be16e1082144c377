package org.jianyan.consultation.task;

import java.util.List;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** The steps of contact points' work, which each organisation may set for itself and those below. */
@ProviderType
public interface WorkStepService {
    /** What organisations in the caller's scope have set; where none has, it is {@link WorkStep#EIGHT}. */
    List<WorkSteps> list(Caller caller);

    /** Sets the steps of tasks given from now on; none for those of the organisation above. */
    WorkSteps set(Caller caller, WorkSteps steps);
}
