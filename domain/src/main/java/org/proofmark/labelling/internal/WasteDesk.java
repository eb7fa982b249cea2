package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.LabelWaste;
import org.proofmark.labelling.LabelsVoided;
import org.proofmark.serialization.Codes;
import org.proofmark.serialization.Orders;
import org.proofmark.serialization.Scope;
import org.proofmark.serialization.Transition;

/** {@link LabelWaste}. */
@ApplicationScoped
@Transactional
public class WasteDesk implements LabelWaste {
    private static final Role[] READERS = {Role.BRAND, Role.EXPORTER, Role.COMPLIANCE};

    @Inject
    private Orders orders;

    @Inject
    private Codes codes;

    @Inject
    private SqlLabelLog log;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<LabelsVoided> voided;

    @Override
    public Entry record(Actor actor, UUID order, long first, long last, Kind kind, String reason) {
        actor.require(Role.BRAND, Role.EXPORTER);
        if (reason.isBlank() || reason.length() > 500) {
            throw Problem.invalid("reason-needed", "reason", reason, "must say in 1 to 500 characters what happened");
        }
        orders.get(actor, order);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        codes.moveRange(
                actor, new Scope.Positions(order, first, last), Transition.VOID, reason.strip(), Codes.Others.REFUSE);
        Entry entry = new Entry(ids.next(), order, first, last, kind, reason.strip(), actor.name(), now);
        log.add(actor.tenant(), entry);
        voided.fire(new LabelsVoided(
                actor.tenant(), entry.id(), order, first, last, kind, entry.reason(), now, actor.name()));
        return entry;
    }

    @Override
    public List<Entry> list(Actor actor, UUID order) {
        actor.require(READERS);
        orders.get(actor, order);
        return log.waste(actor.tenant(), order);
    }

    @Override
    public Reconciliation reconcile(Actor actor, UUID order) {
        actor.require(READERS);
        long ordered = orders.get(actor, order).quantity();
        return Count.of(order, ordered, log.downloaded(actor.tenant(), order), log.waste(actor.tenant(), order));
    }

    /** The sum itself, without a database. */
    static final class Count {
        private Count() {}

        static Reconciliation of(UUID order, long ordered, List<SqlLabelLog.Stretch> downloads, List<Entry> entries) {
            Positions sent = new Positions();
            long sendings = 0;
            for (SqlLabelLog.Stretch download : downloads) {
                sent.add(download.first(), download.last());
                sendings += download.last() - download.first() + 1;
            }
            Positions waste = new Positions();
            Positions gone = new Positions();
            for (Entry entry : entries) {
                gone.add(entry.first(), entry.last());
                if (entry.kind() == Kind.WASTE) {
                    waste.add(entry.first(), entry.last());
                }
            }
            long printed = sent.without(gone);
            return new Reconciliation(
                    order,
                    ordered,
                    printed,
                    waste.size(),
                    gone.size() - waste.size(),
                    ordered - printed - gone.size(),
                    sendings - sent.size());
        }
    }
}
