package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalog.Products;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.TenantId;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.serialization.CodeRegistry.CodeFacts;
import org.proofmark.token.SlotView;
import org.proofmark.token.Tokens;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.VerificationRequest;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** Looks at the print of a label whose code is known: lays it flat against the mark that its order printed, and has it judged. */
@ApplicationScoped
class PrintCheck {
    private static final System.Logger LOG = System.getLogger(PrintCheck.class.getName());
    private static final String BUSY = "print-check-busy";

    @Inject
    private Tokens tokens;

    @Inject
    private Products products;

    @Inject
    private OtherMarkets markets;

    @Inject
    private KnownPresses presses;

    @Inject
    private Instance<ClassifyWatermark> port;

    /** @param look null where no label was laid flat */
    record Checked(Evidence.Print print, @Nullable PrintLook look) {}

    /** Where no order is known: nothing can be expected. */
    static Evidence.Print unknown(VerificationRequest request) {
        return new Evidence.Print(false, request.photo() != null, Watermark.NONE);
    }

    Checked check(
            TenantId tenant,
            CodeText.Unit unit,
            SlotView slot,
            @Nullable CodeFacts facts,
            VerificationRequest request) {
        TextureProfile profile = facts == null
                ? null
                : TextureProfile.mark(facts.textureProfile()).orElse(null);
        if (request.seen() != null) {
            Watermark seen = profile == null && request.seen().applies()
                    ? Watermark.unjudged(Undecided.NO_MARK, 0)
                    : request.seen();
            return new Checked(new Evidence.Print(profile != null, seen.applies(), seen), null);
        }
        if (facts == null || request.photo() == null) {
            return new Checked(new Evidence.Print(profile != null, request.photo() != null, Watermark.NONE), null);
        }
        if (profile == null) {
            return new Checked(new Evidence.Print(false, true, Watermark.unjudged(Undecided.NO_MARK, 0)), null);
        }
        if (!port.isResolvable() || !port.get().ready()) {
            return unjudged(Undecided.UNAVAILABLE, 0, null);
        }
        LabelCapture capture = request.photo().capture();
        LabelCapture.Label label = capture == null || !capture.text().equals(request.code()) ? null : capture.label();
        if (label == null) {
            return unjudged(Undecided.NOT_LOCATED, 0, null);
        }
        PrintLook look = laid(tenant, unit, slot.slot(), profile, label);
        RectifiedLabel flat = look.label();
        if (flat.retake() != null) {
            return unjudged(reason(flat.retake()), flat.sharpness(), look);
        }
        return judged(tenant, unit, slot, facts, label, look);
    }

    /** A label laid flat against the mark that was printed on it. */
    PrintLook laid(TenantId tenant, CodeText.Unit unit, int slot, TextureProfile profile, LabelCapture.Label label) {
        long start = System.nanoTime();
        TextureKey key = TextureKey.of(tokens.textureKey(tenant, unit.gtin(), slot));
        MarkedSymbol expected = Textures.mark(label.modules(), unit.serial(), key, profile);
        RectifiedLabel flat = LabelRectifier.rectify(label, expected);
        return new PrintLook(flat, expected, slot, null, Stopwatch.millisSince(start), 0);
    }

    private Checked judged(
            TenantId tenant,
            CodeText.Unit unit,
            SlotView slot,
            CodeFacts facts,
            LabelCapture.Label label,
            PrintLook look) {
        long start = System.nanoTime();
        Opinion opinion = opinion(tenant, facts.order(), look).orElse(null);
        if (opinion == null) {
            return unjudged(Undecided.UNAVAILABLE, look.label().sharpness(), look);
        }
        Watermark seen = PrintRule.weigh(
                opinion,
                look.label().sharpness(),
                products.market(tenant, facts.market())
                        .map(Products.Market::code)
                        .orElse(null),
                () -> markets.best(
                                tenant,
                                unit.gtin(),
                                unit.serial(),
                                slot,
                                look.expected().profile(),
                                label)
                        .map(Products.Market::code));
        return new Checked(
                new Evidence.Print(true, true, seen),
                new PrintLook(
                        look.label(),
                        look.expected(),
                        look.slot(),
                        opinion.genuine(),
                        look.rectifyMillis(),
                        Stopwatch.millisSince(start)));
    }

    /** Empty where the model fails: whatever is wrong with it, codes are judged. Too many pictures at once is the caller's to hear. */
    private Optional<Opinion> opinion(TenantId tenant, UUID order, PrintLook look) {
        try {
            ClassifyWatermark model = port.get();
            return Optional.of(
                    model.judge(look.label(), look.expected(), presses.of(tenant, order, model.fingerprintVersion())));
        } catch (ProblemException refused) {
            if (refused.problem().type().equals(BUSY)) {
                throw refused;
            }
            LOG.log(Level.WARNING, "a print was not judged: {0}", refused.getMessage());
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.ERROR, "a print could not be judged", broken);
        }
        return Optional.empty();
    }

    private static Checked unjudged(Undecided why, double sharpness, @Nullable PrintLook look) {
        return new Checked(new Evidence.Print(true, true, Watermark.unjudged(why, sharpness)), look);
    }

    static Undecided reason(RectifiedLabel.Retake retake) {
        return switch (retake) {
            case TOO_FAR -> Undecided.TOO_FAR;
            case TOO_DARK -> Undecided.TOO_DARK;
            case GLARE -> Undecided.GLARE;
            case BLURRED -> Undecided.BLURRED;
        };
    }
}
