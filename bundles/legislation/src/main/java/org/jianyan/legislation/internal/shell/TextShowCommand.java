package org.jianyan.legislation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.legislation.Draft;
import org.jianyan.legislation.DraftService;
import org.jianyan.legislation.TextService;

@Service
@Command(scope = "legislation", name = "show", description = "Shows a version's text")
public final class TextShowCommand implements Action {
    @Argument(index = 0, name = "draft", required = true, description = "Identifier of the draft")
    private String draftId;

    @Argument(index = 1, name = "version", description = "Number of the version; the latest if none is given")
    private int number;

    @Reference
    private DraftService drafts;

    @Reference
    private TextService texts;

    @Override
    public Object execute() throws Exception {
        Draft draft = drafts.get(ConsoleCaller.current(), Uuids.require("draft", draftId));
        texts.text(ConsoleCaller.current(), draft.id(), draft.numbered(number).id(), TextService.Format.TXT)
                .content()
                .write(System.out);
        return null;
    }
}
