package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.access.DelegationService;

@Service
@Command(scope = "identity", name = "delegation-revoke", description = "Ends somebody's standing in, at once")
public final class DelegationRevokeCommand implements Action {
    @Reference
    private DelegationService service;

    @Argument(name = "delegation", description = "Its identifier", required = true)
    private String delegation;

    @Override
    public Object execute() {
        service.revoke(ConsoleCaller.current(), Uuids.require("delegation", delegation));
        return null;
    }
}
