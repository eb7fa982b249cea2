package org.proofmark.labelling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Actor;

/** A tenant's label templates. Without any, {@link LabelTemplate#STANDARD} is used. Brands and exporters change them. */
public interface LabelTemplates {
    /**
     * @throws org.proofmark.kernel.ProblemException CONFLICT {@code template-name-taken}; those of {@link LabelTemplate}
     */
    Stored create(Actor actor, LabelTemplate template);

    /** @param version that the change is based on; CONFLICT {@code template-changed} if it is no longer the newest */
    Stored change(Actor actor, UUID template, LabelTemplate changed, int version);

    /** Uses this template where none is named. */
    Stored makeDefault(Actor actor, UUID template);

    void delete(Actor actor, UUID template);

    Stored get(Actor actor, UUID template);

    /** By name. */
    List<Stored> list(Actor actor);

    /** The template of that id, or the default for null. */
    LabelTemplate resolve(Actor actor, @org.jspecify.annotations.Nullable UUID template);

    /** A label of this template with an invented product, marked SPECIMEN. */
    byte[] preview(Actor actor, LabelTemplate template, LabelFormat format, int dpi);

    record Stored(
            UUID id, LabelTemplate template, boolean isDefault, int version, String changedBy, Instant changedAt) {}
}
