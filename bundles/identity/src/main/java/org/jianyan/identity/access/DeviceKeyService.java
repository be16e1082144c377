package org.jianyan.identity.access;

import java.util.UUID;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Keys by which devices that work without a network are opened again when their passphrase is forgotten. A device encrypts
 * what was collected under a key of its own; beside the passphrase this key opens that one, and only who signs in has it.
 */
@ProviderType
public interface DeviceKeyService {
    /**
     * The key of one's own device: always the same, and of no use for another account or another device. Nothing is kept
     * of it, so it cannot be lost as long as the platform's keys are not.
     *
     * @param device made by the device itself
     * @return 256 bits as 64 hexadecimal digits
     */
    String key(Caller caller, UUID device);
}
