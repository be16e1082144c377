package org.jianyan.consultation.internal.task;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.internal.Owners;
import org.jianyan.consultation.internal.jpa.TaskStore;
import org.jianyan.consultation.internal.jpa.WorkStepEntity;
import org.jianyan.consultation.task.WorkStep;
import org.jianyan.consultation.task.WorkStepService;
import org.jianyan.consultation.task.WorkSteps;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.Organisation;
import org.jianyan.identity.OrganisationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class StepSettings implements WorkStepService {
    private static final int MAX_STEPS = 20;
    private static final int MAX_TITLE = 60;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{1,29}");

    private final JpaTemplate jpa;
    private final OrganisationService organisations;
    private final Audit audit;

    @Activate
    public StepSettings(
            @Reference(target = "(osgi.unit.name=consultation)") JpaTemplate jpa,
            @Reference OrganisationService organisations,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.organisations = organisations;
        this.audit = audit;
    }

    @Override
    public List<WorkSteps> list(Caller caller) {
        caller.require(Action.TASK_READ);
        Map<String, List<WorkStep>> set = new LinkedHashMap<>();
        jpa.txExpr(TransactionType.Supports, em -> new TaskStore(em).set(caller.scopes(Action.TASK_READ)))
                .forEach(step -> set.computeIfAbsent(step.organisationCode(), code -> new ArrayList<>())
                        .add(step.toRecord()));
        return set.entrySet().stream()
                .map(of -> new WorkSteps(of.getKey(), of.getValue()))
                .toList();
    }

    @Override
    public WorkSteps set(Caller caller, WorkSteps input) {
        caller.require(Action.WORK_STEPS_SET);
        Violations violations = new Violations()
                .text("organisationCode", input.organisationCode(), 40)
                .require(input.steps().size() <= MAX_STEPS, "steps", "size", "最多 " + MAX_STEPS + " 步");
        if (!input.steps().isEmpty()) {
            violations.addAll(faults(input.steps()));
        }
        violations.throwIfAny();
        Organisation organisation = Owners.of(organisations, caller, Action.WORK_STEPS_SET, input.organisationCode());
        List<WorkStepEntity> steps = new ArrayList<>();
        input.steps().forEach(step -> steps.add(new WorkStepEntity(organisation, steps.size() + 1, step)));
        jpa.tx(TransactionType.Required, em -> {
            new TaskStore(em).set(organisation.path(), steps);
            audit.record(caller, Action.WORK_STEPS_SET, steps.size() + " steps of " + organisation.code());
        });
        return input;
    }

    private static List<Violation> faults(List<WorkStep> steps) {
        List<String> codes = steps.stream().map(WorkStep::code).toList();
        Violations violations = new Violations()
                .require(
                        WorkStep.ACCEPT.equals(codes.get(0)),
                        "steps",
                        "first",
                        "第一步应为 " + WorkStep.ACCEPT + "，收到：" + codes.get(0))
                .require(
                        WorkStep.FEEDBACK.equals(codes.get(codes.size() - 1)),
                        "steps",
                        "last",
                        "最后一步应为 " + WorkStep.FEEDBACK + "，收到：" + codes.get(codes.size() - 1))
                .require(codes.contains(WorkStep.FINAL_REPORT), "steps", "missing", "缺少 " + WorkStep.FINAL_REPORT)
                .require(
                        !codes.contains(WorkStep.FIRST_DRAFT)
                                || codes.indexOf(WorkStep.FIRST_DRAFT) < codes.indexOf(WorkStep.FINAL_REPORT),
                        "steps",
                        "order",
                        WorkStep.FIRST_DRAFT + " 应在 " + WorkStep.FINAL_REPORT + " 之前")
                .require(codes.stream().distinct().count() == codes.size(), "steps", "duplicate", "步骤不能重复：" + codes);
        for (int i = 0; i < steps.size(); i++) {
            WorkStep step = steps.get(i);
            violations
                    .require(
                            step.code() != null && CODE.matcher(step.code()).matches(),
                            "steps[" + i + "].code",
                            "pattern",
                            "应为 2 至 30 个大写字母或下划线，收到：" + step.code())
                    .text("steps[" + i + "].title", step.title(), MAX_TITLE);
        }
        return violations.list();
    }
}
