package org.jianyan.notices.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.notices.NoticeService;

@Service
@Command(scope = "notices", name = "retry", description = "Sends a notice that was given up again")
public final class NoticeRetryCommand implements Action {
    @Reference
    private NoticeService notices;

    @Argument(name = "notice", description = "The notice's id", required = true)
    private String notice;

    @Override
    public Object execute() {
        var sent = notices.retry(ConsoleCaller.current(), Uuids.require("notice", notice));
        System.out.println(sent.id() + " " + sent.state());
        return null;
    }
}
