package org.proofmark.labelling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Ids;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.LabelFormat;
import org.proofmark.labelling.LabelJob;
import org.proofmark.labelling.LabelPress;
import org.proofmark.labelling.LabelProduct;
import org.proofmark.labelling.LabelTemplate;
import org.proofmark.labelling.LabelTemplates;
import org.proofmark.labelling.LabelWriter;
import org.proofmark.labelling.Masking;
import org.proofmark.labelling.SheetLayout;
import org.proofmark.labelling.TemplateChanged;

/** {@link LabelTemplates}. */
@ApplicationScoped
@Transactional
public class TemplateDesk implements LabelTemplates {
    private static final Role[] PRINTERS = {Role.BRAND, Role.EXPORTER};
    private static final LabelProduct SAMPLE = new LabelProduct(
            "ID.EXAMPLE.COM", "09506000134352", List.of("Sample product, 500 ml"), "LOT-1", LocalDate.of(2028, 12, 31));

    @Inject
    private SqlLabelTemplates templates;

    @Inject
    private LabelPress press;

    @Inject
    private Clock clock;

    @Inject
    private Ids ids;

    @Inject
    private Event<TemplateChanged> changed;

    @Override
    public Stored create(Actor actor, LabelTemplate template) {
        actor.require(PRINTERS);
        check(template);
        Stored stored = new Stored(ids.next(), template, false, 0, actor.name(), now());
        if (!templates.insert(actor.tenant(), stored)) {
            throw nameTaken(template.name());
        }
        announce(actor, stored.id(), template.name(), "created");
        return stored;
    }

    @Override
    public Stored change(Actor actor, UUID id, LabelTemplate template, int version) {
        actor.require(PRINTERS);
        check(template);
        Stored known = get(actor, id);
        if (templates.taken(actor.tenant(), template.name(), id)) {
            throw nameTaken(template.name());
        }
        Stored stored = new Stored(id, template, known.isDefault(), version + 1, actor.name(), now());
        if (!templates.update(actor.tenant(), stored, version)) {
            throw Problem.conflict(
                    "template-changed",
                    "The template was changed by somebody else",
                    "Read it again and repeat your change on version " + known.version() + ".");
        }
        announce(actor, id, template.name(), "changed");
        return stored;
    }

    @Override
    public Stored makeDefault(Actor actor, UUID id) {
        actor.require(PRINTERS);
        Stored stored = get(actor, id);
        templates.makeDefault(actor.tenant(), id);
        announce(actor, id, stored.template().name(), "default");
        return get(actor, id);
    }

    @Override
    public void delete(Actor actor, UUID id) {
        actor.require(PRINTERS);
        Stored stored = get(actor, id);
        templates.delete(actor.tenant(), id);
        announce(actor, id, stored.template().name(), "deleted");
    }

    @Override
    public Stored get(Actor actor, UUID id) {
        return templates.find(actor.tenant(), id).orElseThrow(() -> Problem.notFound("template", id.toString()));
    }

    @Override
    public List<Stored> list(Actor actor) {
        return templates.list(actor.tenant());
    }

    @Override
    public LabelTemplate resolve(Actor actor, @Nullable UUID id) {
        return id == null
                ? templates.findDefault(actor.tenant()).map(Stored::template).orElse(LabelTemplate.STANDARD)
                : get(actor, id).template();
    }

    @Override
    public byte[] preview(Actor actor, LabelTemplate template, LabelFormat format, int dpi) {
        LabelJob job = job(template, dpi).asSpecimen();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LabelWriter writer = press.open(format, job, out)) {
            writer.add("0");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** What cannot be printed at 600 dpi is not kept. */
    private void check(LabelTemplate template) {
        press.check(job(template, 600));
    }

    private static LabelJob job(LabelTemplate template, int dpi) {
        return new LabelJob(template, SheetLayout.roll(template), SAMPLE, dpi, Masking.OPTIMAL, false);
    }

    private static ProblemException nameTaken(String name) {
        return Problem.of(Problem.Kind.CONFLICT, "template-name-taken", "There is a template of that name")
                .detail("Choose another name, or change that template.")
                .fault("name", name, "is taken")
                .exception();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void announce(Actor actor, UUID id, String name, String change) {
        changed.fire(new TemplateChanged(actor.tenant(), id, name, change, now(), actor.name()));
    }
}
