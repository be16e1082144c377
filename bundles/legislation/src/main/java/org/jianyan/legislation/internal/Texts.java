package org.jianyan.legislation.internal;

import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jianyan.commons.NotFound;
import org.jianyan.identity.Caller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.DraftVersion;
import org.jianyan.legislation.TextService;
import org.jianyan.legislation.internal.text.LegalText;
import org.jianyan.legislation.internal.text.PlainText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

@Component
public final class Texts implements TextService {
    private final DraftService drafts;

    @Activate
    public Texts(@Reference DraftService drafts) {
        this.drafts = drafts;
    }

    @Override
    public Text text(Caller caller, UUID draftId, UUID versionId, Format format) {
        Draft draft = drafts.get(caller, draftId);
        DraftVersion version =
                draft.version(versionId).orElseThrow(() -> new NotFound("草案 " + draftId + " 没有版本 " + versionId));
        LegalText text =
                LegalText.of(version.title(), version.note(), version.hasContents(), drafts.provisions(versionId));
        return new Text(format.mediaType(), out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            switch (format) {
                case TXT -> PlainText.write(text, writer);
                case MD -> PlainText.writeMarkdown(text, writer);
            }
            writer.flush();
        });
    }
}
