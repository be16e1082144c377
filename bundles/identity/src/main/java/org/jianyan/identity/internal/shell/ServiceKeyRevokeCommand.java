package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.commons.Uuids;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.access.ServiceKeyService;

@Service
@Command(scope = "identity", name = "service-key-revoke", description = "Refuses a key from now on")
public final class ServiceKeyRevokeCommand implements Action {
    @Reference
    private ServiceKeyService service;

    @Argument(name = "key", description = "Its identifier", required = true)
    private String key;

    @Override
    public Object execute() {
        service.revoke(ConsoleCaller.current(), Uuids.require("key", key));
        return null;
    }
}
