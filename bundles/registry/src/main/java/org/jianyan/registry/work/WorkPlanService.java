package org.jianyan.registry.work;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Contact points' yearly plans, made by the legislative plan, and what became of them (article 7 of the city's rules). */
@ProviderType
public interface WorkPlanService {
    int MAX_ITEMS = 200;

    /** The plans of the caller's scope for a year, by path; contact points without one have an empty one. */
    Page<WorkPlan> list(Caller caller, int year, PageRequest page);

    /** An empty one where there is none yet. */
    WorkPlan get(Caller caller, UUID contactPointId, int year);

    /**
     * Writes a plan anew.
     *
     * @throws org.jianyan.commons.Conflict once it is handed in: items may only be added then
     */
    WorkPlan write(Caller caller, UUID contactPointId, int year, List<WorkPlan.NewItem> items);

    /** Adds an item, also to a plan that is handed in. */
    WorkPlan add(Caller caller, UUID contactPointId, int year, WorkPlan.NewItem item);

    /**
     * Hands the plan in to the commission. Again changes nothing.
     *
     * @throws org.jianyan.commons.Conflict if it has no item
     */
    WorkPlan handIn(Caller caller, UUID contactPointId, int year);

    /**
     * Notes what became of an item.
     *
     * @throws org.jianyan.commons.Conflict if the plan is not handed in
     */
    WorkPlan note(Caller caller, UUID contactPointId, int year, UUID itemId, WorkPlan.ItemOutcome outcome);

    /**
     * Writes the plan with its outcomes as a table.
     *
     * @param format xlsx, docx, pdf or csv
     */
    void table(Caller caller, UUID contactPointId, int year, String format, OutputStream out) throws IOException;
}
