package org.jianyan.registry.work;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jianyan.commons.Page;
import org.jianyan.commons.PageRequest;
import org.jianyan.identity.Caller;
import org.osgi.annotation.versioning.ProviderType;

/** Training of contact points, held by the commission or a district (article 11 of the city's rules). */
@ProviderType
public interface TrainingService {
    /** What is held by the caller's organisations, those above and those below, oldest first. */
    Page<Training> list(Caller caller, PageRequest page);

    Training get(Caller caller, UUID id);

    /** Notes a training that is planned or was held. The same key is noted once. */
    Training hold(Caller caller, Training.New training, Optional<String> key);

    /**
     * Notes who came from a contact point; a second note takes the first one's place.
     *
     * @throws org.jianyan.commons.Conflict before the day of the training
     */
    Training attend(Caller caller, UUID id, Training.NewAttendance attendance);

    /** Adds a material, for all who may read the training. */
    WorkFile addMaterial(Caller caller, UUID id, String fileName, InputStream content);

    WorkFile.Content material(Caller caller, UUID id, UUID fileId);
}
