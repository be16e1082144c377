package org.jianyan.consultation.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.jianyan.commons.ValidationException;
import org.jianyan.commons.Violation;
import org.jianyan.consultation.GroupService;
import org.jianyan.identity.ConsoleCaller;

@Service
@Command(scope = "consultation", name = "grouping", description = "Stops grouping in the background, or lets it go on")
public final class GroupingCommand implements Action {
    @Reference
    private GroupService groups;

    @Argument(name = "what", description = "stop or resume", required = true)
    @Completion(
            value = StringsCompleter.class,
            values = {"stop", "resume"})
    private String what;

    @Override
    public Object execute() {
        if (!"stop".equals(what) && !"resume".equals(what)) {
            throw new ValidationException(new Violation("what", "unknown", "应为 stop 或 resume，收到：" + what));
        }
        groups.stop(ConsoleCaller.current(), "stop".equals(what));
        System.out.println("stop".equals(what) ? "Grouping is stopped." : "Grouping goes on.");
        return null;
    }
}
