package org.jianyan.identity.internal.access;

import java.util.UUID;
import org.jianyan.identity.Action;
import org.jianyan.identity.Audit;
import org.jianyan.identity.Caller;
import org.jianyan.identity.access.DeviceKeyService;
import org.jianyan.identity.keys.FieldEncryption;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Derives the keys, by the digest that is keyed outside the database and outlives a change of keys. */
@Component
public final class DeviceKeys implements DeviceKeyService {
    private final FieldEncryption encryption;
    private final Entrance entrance;
    private final Audit audit;

    @Activate
    public DeviceKeys(@Reference FieldEncryption encryption, @Reference Entrance entrance, @Reference Audit audit) {
        this.encryption = encryption;
        this.entrance = entrance;
        this.audit = audit;
    }

    @Override
    public String key(Caller caller, UUID device) {
        caller.requireAccount();
        UUID account = entrance.account(caller.name()).id();
        audit.record(caller, Action.OWN_ACCOUNT, "key of device " + device);
        return encryption.index("device\u001f" + account + "\u001f" + device);
    }
}
