package org.jianyan.consultation.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.Unavailable;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.commons.Violations;
import org.jianyan.consultation.MethodInfo;
import org.jianyan.consultation.spi.ClosedAnswers;
import org.jianyan.consultation.spi.FilledForm;
import org.jianyan.consultation.spi.OpinionItem;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Turns a filled-in form into itemised opinions: by the method's schema, by the method, and by what every opinion needs. */
@Component(service = FormCheck.class, configurationPid = "org.jianyan.consultation")
public final class FormCheck {
    private static final int MAX_FORM = 30_000;
    private static final int FILES_TOGETHER = 4;
    private static final long PATIENCE_SECONDS = 20;

    private final Methods methods;
    private final Guests guests;
    private final MethodForms forms;
    private final FormFiles files;
    private final Semaphore filesInMemory = new Semaphore(FILES_TOGETHER);
    private final ObjectMapper json = new ObjectMapper();

    @Activate
    public FormCheck(
            @Reference Methods methods,
            @Reference Guests guests,
            @Reference MethodForms forms,
            @Reference AttachmentService attachments,
            ConsultationConfig config) {
        this.methods = methods;
        this.guests = guests;
        this.forms = forms;
        files = new FormFiles(attachments, config);
    }

    /**
     * A form without fault.
     *
     * @param original as it was filled in, as JSON; a file stands in it as {@code attachment:} and its SHA-256
     * @param files to be kept with it
     */
    record Checked(
            MethodInfo method, String original, List<OpinionItem> items, ClosedAnswers answers, List<Upload> files)
            implements AutoCloseable {
        @Override
        public void close() {
            files.forEach(Upload::close);
        }
    }

    /** @throws ValidationException with every fault */
    Checked check(Intake.Desk desk, String methodId, Map<String, Object> form) {
        return check(desk, methodId, form, List.of());
    }

    /**
     * As {@link #check(Intake.Desk, String, Map)}.
     *
     * @param beside faults of what came with the form
     */
    Checked check(Intake.Desk desk, String methodId, Map<String, Object> form, List<Violation> beside) {
        OfferedMethod method = usable(methodId, desk).method();
        if (form == null) {
            throw new ValidationException(new Violation("form", "required", "必填：按收集方式的表单填写"));
        }
        if (method.files().stream().noneMatch(form::containsKey)) {
            return check(desk, method, form, new FormFiles.Taken(form, List.of(), beside));
        }
        return withFiles(() -> takeFiles(desk, method, form, beside));
    }

    /** Not more than some forms with files are worked on at a time: each is in memory, several times over. */
    private Checked withFiles(Supplier<Checked> check) {
        try {
            if (!filesInMemory.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Unavailable("同时提交文件的人太多，内容未提交，请稍后再试");
            }
            try {
                return check.get();
            } finally {
                filesInMemory.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("服务器正在关闭，内容未提交");
        }
    }

    private Checked takeFiles(
            Intake.Desk desk, OfferedMethod method, Map<String, Object> form, List<Violation> beside) {
        FormFiles.Taken taken = files.take(method.files(), form, desk.point().isEmpty(), beside);
        try {
            return check(desk, method, form, taken);
        } catch (RuntimeException e) {
            taken.files().forEach(Upload::close);
            throw e;
        }
    }

    private Checked check(Intake.Desk desk, OfferedMethod method, Map<String, Object> form, FormFiles.Taken taken) {
        String original = original(taken.form());
        Guests.Made made = guests.make(method, original, new FilledForm(form), taken.faults());
        List<OpinionItem> items = made.items();
        Violations violations = new Violations()
                .require(!items.isEmpty() || !made.answers().chosen().isEmpty(), "form", "empty", "没有任何意见或者回答");
        for (int i = 0; i < items.size(); i++) {
            violations.addAll(
                    Intake.faults(desk, items.get(i), "opinions[" + i + "].").list());
        }
        violations.throwIfAny();
        forms.keep(method.info());
        return new Checked(method.info(), original, items, made.answers(), taken.files());
    }

    private Methods.Usable usable(String id, Intake.Desk desk) {
        Methods.Usable method = methods.find(id == null ? "" : id)
                .orElseThrow(() -> new ValidationException(new Violation(
                        "method",
                        "unknown",
                        "没有收集方式 " + id + "；现有："
                                + methods.usableAt(desk.path()).stream()
                                        .map(MethodInfo::id)
                                        .toList())));
        if (!method.isUsable(desk.path())) {
            throw new ValidationException(new Violation(
                    "method", "scope", "收集方式 " + id + " 只供 " + method.info().owner() + " 及其下属使用"));
        }
        return method;
    }

    private String original(Map<String, Object> form) {
        try {
            String text = json.writeValueAsString(form);
            new Violations().optionalText("form", text, MAX_FORM).throwIfAny();
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
