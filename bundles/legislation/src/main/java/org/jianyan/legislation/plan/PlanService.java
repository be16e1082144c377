package org.jianyan.legislation.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.osgi.annotation.versioning.ProviderType;

/** Five-year and annual legislative plans (article 7 of the city's rules goes by them). */
@ProviderType
public interface PlanService {
    LegislativePlan create(Caller caller, NewPlan plan, Optional<String> key);

    /**
     * Publishes a plan: it is read by anybody from then on, and every later change of an item needs a reason.
     *
     * @param adoption who adopted it and when, for example 2026年1月8日市十七届人大常委会主任会议通过
     * @throws org.jianyan.commons.Conflict if it has no item; publishing again changes nothing
     */
    LegislativePlan publish(Caller caller, UUID id, String adoption);

    /** Published plans, and those being prepared that the caller may see, in the order of their making. */
    Page<LegislativePlan> list(Caller caller, PageRequest page);

    LegislativePlan get(Caller caller, UUID id);

    /** The items of a plan by their numbers. */
    List<PlanItem> items(Caller caller, UUID planId);

    /** Adds an item at the end. */
    PlanItem add(Caller caller, UUID planId, PlanItemEdit item, Optional<String> key);

    PlanItem item(Caller caller, UUID id);

    /**
     * Changes an item; what it was before is kept.
     *
     * @throws org.jianyan.commons.Conflict if its state may not become the one asked for
     */
    PlanItem change(Caller caller, UUID itemId, PlanItemEdit edit);

    /** Every change of an item, in the order of their making. */
    List<PlanItemChange> changes(Caller caller, UUID itemId);

    /**
     * Makes the plan's items a text, each item a numbered clause, so that opinions are asked on it as on any draft. When items
     * have changed, the text gets a next version, and opinions follow their items.
     *
     * @param label the version's label, for example 征求意见稿
     * @throws org.jianyan.commons.Conflict if the plan has no item
     */
    Draft text(Caller caller, UUID planId, String label);

    /**
     * Writes the plan as a table.
     *
     * @param format xlsx, docx, pdf or csv
     */
    void table(Caller caller, UUID id, String format, OutputStream out) throws IOException;
}
