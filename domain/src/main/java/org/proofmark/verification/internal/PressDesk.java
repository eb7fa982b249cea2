package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proofmark.kernel.Actor;
import org.proofmark.kernel.Gtin;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Role;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.reading.Photos;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.serialization.CodeId;
import org.proofmark.serialization.CodeRegistry;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.serialization.OrderView;
import org.proofmark.serialization.Orders;
import org.proofmark.token.PressNumbers;
import org.proofmark.token.TokenCheck;
import org.proofmark.token.Tokens;
import org.proofmark.verification.PressPhotographed;
import org.proofmark.verification.PressSamples;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;
import org.proofmark.verification.spi.ClassifyWatermark.Press;

/** The door {@link PressSamples}. */
@ApplicationScoped
@Transactional
class PressDesk implements PressSamples {
    private static final Role[] PRINTERS = {Role.BRAND, Role.EXPORTER};
    private static final Role[] READERS = {Role.BRAND, Role.EXPORTER, Role.COMPLIANCE};
    /** Below this a label that should be a first print is another one, or plain. */
    private static final double NOTHING = 0.01;

    @Inject
    private Orders orders;

    @Inject
    private Tokens tokens;

    @Inject
    private CodeRegistry registry;

    @Inject
    private PrintCheck prints;

    @Inject
    private Instance<ClassifyWatermark> port;

    @Inject
    private SqlPressSamples samples;

    @Inject
    private KnownPresses presses;

    @Inject
    private Event<PressPhotographed> photographed;

    @Inject
    private Clock clock;

    @Override
    public State add(Actor actor, UUID order, Photos.Reading photo) {
        actor.require(PRINTERS);
        orders.get(actor, order);
        CodeText.Unit unit = unit(photo);
        TokenCheck check = tokens.check(actor.tenant(), unit.gtin(), unit.serial());
        CodeFacts facts = check instanceof TokenCheck.Valid valid
                ? registry.find(
                                actor.tenant(),
                                new CodeId(unit.gtin(), valid.slot().slot(), valid.number()))
                        .orElse(null)
                : null;
        if (facts == null || !facts.order().equals(order) || !(check instanceof TokenCheck.Valid valid)) {
            throw Problem.invalid(
                    "code-of-another-order",
                    "image",
                    photo.text(),
                    "this label is not one of the order; photograph labels that were printed for it");
        }
        TextureProfile profile = TextureProfile.mark(facts.textureProfile())
                .orElseThrow(() -> Problem.invalid(
                        "order-without-mark",
                        "image",
                        null,
                        "the order prints no mark, so its press needs no photographs"));
        ClassifyWatermark model = model();
        if (photo.capture() == null || photo.capture().label() == null) {
            throw poor("the code could be read, its print could not be located; lay the label flat and come closer");
        }
        PrintLook look = prints.laid(
                actor.tenant(),
                unit,
                valid.slot().slot(),
                profile,
                photo.capture().label());
        RectifiedLabel.Retake retake = look.label().retake();
        if (retake != null) {
            throw poor(advice(retake));
        }
        Opinion opinion = model.judge(look.label(), look.expected());
        if (opinion.genuine() < NOTHING && opinion.otherwise() != Watermark.Kind.COPY) {
            throw Problem.invalid(
                    "mark-not-seen",
                    "image",
                    null,
                    "the label does not show the mark of its order; print it at the profile's resolution, without scaling");
        }
        samples.put(
                actor.tenant(),
                order,
                unit.serial(),
                model.engine(),
                model.fingerprintVersion(),
                model.describe(look.label(), look.expected()),
                clock.instant(),
                actor.name());
        return told(actor, order);
    }

    @Override
    public State of(Actor actor, UUID order) {
        actor.require(READERS);
        orders.get(actor, order);
        return state(actor, order);
    }

    @Override
    public PressNumbers.OfSlot ofSlot(Actor actor, Gtin gtin, int slot) {
        actor.require(Role.BRAND);
        if (!port.isResolvable() || !port.get().ready()) {
            return PressNumbers.OfSlot.NONE;
        }
        String fingerprint = port.get().fingerprintVersion();
        List<OrderView> marked = orders.markedOf(actor, gtin, slot);
        List<PressNumbers> known = new ArrayList<>();
        boolean every = true;
        for (OrderView order : marked) {
            Press press = presses.of(actor.tenant(), order.id(), fingerprint);
            if (press != null && known.size() < PressNumbers.OfSlot.MOST) {
                known.add(PressNumbers.of(order.id(), press.samples()));
            } else {
                every = false;
            }
        }
        return known.isEmpty() ? PressNumbers.OfSlot.NONE : new PressNumbers.OfSlot(fingerprint, every, known);
    }

    @Override
    public State forget(Actor actor, UUID order) {
        actor.require(PRINTERS);
        orders.get(actor, order);
        samples.forget(actor.tenant(), order);
        return told(actor, order);
    }

    private State told(Actor actor, UUID order) {
        State state = state(actor, order);
        photographed.fire(
                new PressPhotographed(actor.tenant(), order, state.photographs(), clock.instant(), actor.name()));
        return state;
    }

    private State state(Actor actor, UUID order) {
        int count = port.isResolvable() && port.get().ready()
                ? samples.count(actor.tenant(), order, port.get().fingerprintVersion())
                : 0;
        return new State(count, Press.ENOUGH);
    }

    private ClassifyWatermark model() {
        if (port.isResolvable() && port.get().ready()) {
            return port.get();
        }
        throw Problem.of(Problem.Kind.UNAVAILABLE, "print-check-unavailable", "Prints cannot be judged at the moment")
                .detail("The health page says why. Send the photograph again when the print check works.")
                .exception();
    }

    private static CodeText.Unit unit(Photos.Reading photo) {
        if (photo.text() == null) {
            throw Problem.invalid(
                    "image-without-code",
                    "image",
                    null,
                    "no QR code could be read; come closer, hold still and avoid glare");
        }
        if (CodeText.read(photo.text()) instanceof CodeText.Unit unit) {
            return unit;
        }
        throw Problem.invalid("code-of-another-order", "image", photo.text(), "this is no code of a product");
    }

    private static ProblemException poor(String advice) {
        return Problem.invalid("photo-not-good-enough", "image", null, advice);
    }

    private static String advice(RectifiedLabel.Retake retake) {
        return switch (retake) {
            case TOO_FAR -> "the label is too small on the photograph; come closer";
            case TOO_DARK -> "the photograph is too dark; give the label more light";
            case GLARE -> "light is mirrored in the label; tilt it";
            case BLURRED -> "the photograph is blurred; hold still and let the camera focus";
        };
    }
}
