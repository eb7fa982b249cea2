package org.proofmark.serialization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Page;

/** The second axis: what is held against codes. Brand and compliance place and lift; every applicable hold counts. */
public interface Holds {
    /** Places one hold on each scope, as one command. */
    List<UUID> place(Actor actor, List<Scope> scopes, Hold.Kind kind, String reason);

    /** Lifts a hold; lifting it again does nothing. */
    void lift(Actor actor, UUID hold, String reason);

    Placed get(Actor actor, UUID hold);

    /** The newest first, lifted ones included; the search looks at kind, reason and GTIN. */
    Page<Placed> list(Actor actor, Page.Window window);

    record Placed(
            UUID id,
            Hold.Kind kind,
            Scope scope,
            String reason,
            Instant since,
            String placedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy) {}
}
