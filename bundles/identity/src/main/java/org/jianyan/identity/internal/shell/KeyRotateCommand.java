package org.jianyan.identity.internal.shell;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jianyan.identity.ConsoleCaller;
import org.jianyan.identity.keys.KeyService;

@Service
@Command(
        scope = "identity",
        name = "key-rotate",
        description = "Encrypts personal data under a new key from now on, what is there in the background")
public final class KeyRotateCommand implements Action {
    @Reference
    private KeyService service;

    @Argument(name = "algorithm", description = "AES or SM4", required = true)
    private String algorithm;

    @Override
    public Object execute() {
        System.out.println(
                "key " + service.rotate(ConsoleCaller.current(), algorithm).id()
                        + "; keep a copy of the key file, and bring it to every node");
        return null;
    }
}
