package org.jianyan.registry.internal.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.jianyan.attachments.Attachment;
import org.jianyan.attachments.AttachmentService;
import org.jianyan.attachments.Upload;
import org.jianyan.commons.NotFound;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.registry.internal.jpa.WorkFileEntity;
import org.jianyan.registry.internal.jpa.WorkStore;
import org.jianyan.registry.work.WorkFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of trainings, of money spent and of requests for support; who asks has checked rights. */
@Component(service = WorkFiles.class)
public final class WorkFiles {
    private final JpaTemplate jpa;
    private final AttachmentService attachments;
    private final Audit audit;

    @Activate
    public WorkFiles(
            @Reference(target = "(osgi.unit.name=registry)") JpaTemplate jpa,
            @Reference AttachmentService attachments,
            @Reference Audit audit) {
        this.jpa = jpa;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** By what they belong to. */
    Map<UUID, List<WorkFile>> of(Collection<UUID> owners) {
        List<WorkFileEntity> rows = jpa.txExpr(TransactionType.Supports, em -> new WorkStore(em).files(owners));
        Map<UUID, Attachment> files =
                attachments.list(rows.stream().map(WorkFileEntity::attachmentId).toList()).stream()
                        .collect(toMap(Attachment::id, file -> file));
        return rows.stream()
                .map(row -> row.toRecord(files.get(row.attachmentId())))
                .collect(groupingBy(WorkFile::ownerId));
    }

    WorkFile add(Caller caller, Action action, UUID owner, String fileName, InputStream content) {
        try (Upload upload = attachments.receive(fileName, content, AttachmentService.PAPERS)) {
            return jpa.txExpr(TransactionType.Required, em -> {
                attachments.add(upload);
                WorkFileEntity row = new WorkFileEntity(
                        owner, upload.file().id(), caller.name(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
                new WorkStore(em).add(row);
                audit.record(caller, action, "file of " + owner);
                return row.toRecord(upload.file());
            });
        }
    }

    WorkFile.Content content(Collection<UUID> owners, UUID fileId) {
        WorkFile file = of(owners).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.id().equals(fileId))
                .findFirst()
                .orElseThrow(() -> new NotFound("没有文件 " + fileId));
        return new WorkFile.Content(file, attachments.content(file.file().id()));
    }
}
