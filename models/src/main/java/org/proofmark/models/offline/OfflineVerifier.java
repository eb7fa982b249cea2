package org.proofmark.models.offline;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.MarkedSymbol;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.labelling.Textures;
import org.proofmark.models.print.PrintModel;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelReader;
import org.proofmark.reading.LabelRectifier;
import org.proofmark.reading.Photos;
import org.proofmark.reading.RectifiedLabel;
import org.proofmark.token.OfflineCheck;
import org.proofmark.token.OfflineLabels;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/** Judges photographs by the keys and the model at hand. Safe for many threads. */
final class OfflineVerifier {
    private static final String UNCHECKED = "; code unchecked";
    private static final String CHECKED = "; code checked by its signature";

    private final KeyRing keys;
    private final PrintModel model;
    private final KnownPresses presses;
    private final Clock clock;

    OfflineVerifier(KeyRing keys, PrintModel model, KnownPresses presses, Clock clock) {
        this.keys = keys;
        this.model = model;
        this.presses = presses;
        this.clock = clock;
    }

    /**
     * What there is to say of a picture file. Never throws for a picture's sake.
     *
     * @param photo JPEG, PNG or WebP
     */
    PrintResult verify(byte[] photo) {
        try {
            Photos.Reading reading =
                    LabelReader.read(photo, other -> Unit.of(other).isPresent());
            String text = reading.text();
            if (text == null) {
                return PrintResult.of(
                                PrintVerdict.RETAKE,
                                null,
                                null,
                                "no QR code could be read: come closer, hold still, avoid glare")
                        .because("NO_CODE");
            }
            return verify(text, reading.capture());
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            String note = problem.faults().isEmpty()
                    ? problem.title()
                    : "the picture " + problem.faults().get(0).problem();
            return PrintResult.of(PrintVerdict.UNREADABLE, null, null, note).because(problem.type());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError broken) {
            // Whatever a hostile picture does to a decoder, the next one is judged.
            return PrintResult.of(PrintVerdict.UNREADABLE, null, null, "the picture cannot be read: " + broken);
        }
    }

    private PrintResult verify(String text, @Nullable LabelCapture capture) {
        Unit unit = Unit.of(text).orElse(null);
        if (unit == null) {
            return PrintResult.of(PrintVerdict.NOT_OURS, text, null, "not a code of this system");
        }
        List<KeyRing.Key> ofProduct = keys.of(unit.gtin());
        KeyRing.Key key = ofProduct.stream()
                .filter(candidate -> candidate.slot() == unit.slot())
                .findFirst()
                .orElse(null);
        if (key == null) {
            String what = ofProduct.isEmpty() ? "product " + unit.gtin() : "slot " + unit.slot() + " of it";
            return PrintResult.of(PrintVerdict.NO_KEY, text, unit, "no key file for " + what + UNCHECKED);
        }
        OfflineCheck code = OfflineLabels.check(key.offlineKeys(), unit.label());
        if (code == OfflineCheck.ALTERED) {
            return PrintResult.of(
                    PrintVerdict.CODE_ALTERED, text, unit, "the label's signature does not fit what it says");
        }
        Instant now = clock.instant();
        if (!now.isBefore(key.expires())) {
            return PrintResult.of(
                            PrintVerdict.NO_KEY, text, unit, "the key file expired at " + key.expires() + UNCHECKED)
                    .because("KEY_EXPIRED");
        }
        Watermark seen = look(unit, key, ofProduct, capture == null ? null : capture.label(), now);
        boolean checked = code == OfflineCheck.GENUINE;
        PrintVerdict verdict = verdict(seen);
        return new PrintResult(
                verdict,
                seen,
                text,
                unit,
                verdict.reason(),
                note(verdict, seen, key) + (checked ? CHECKED : UNCHECKED),
                checked);
    }

    private Watermark look(
            Unit unit, KeyRing.Key key, List<KeyRing.Key> ofProduct, LabelCapture.@Nullable Label label, Instant now) {
        if (label == null) {
            return Watermark.unjudged(Undecided.NOT_LOCATED, 0);
        }
        Look own = look(unit, key, label);
        if (own.opinion == null) {
            return Watermark.unjudged(own.retake, own.sharpness);
        }
        double genuine = own.opinion.genuine();
        double against = 1 - genuine;
        if (genuine >= Watermark.DECIDES) {
            return new Watermark(Watermark.Kind.GENUINE, genuine, own.sharpness, key.market(), null);
        }
        if (against < Watermark.DECIDES) {
            return genuine >= against
                    ? new Watermark(Watermark.Kind.GENUINE, genuine, own.sharpness, null, Undecided.UNCLEAR)
                    : new Watermark(own.opinion.otherwise(), against, own.sharpness, null, Undecided.UNCLEAR);
        }
        if (own.opinion.otherwise() != Watermark.Kind.OTHER_MARKET) {
            return new Watermark(own.opinion.otherwise(), against, own.sharpness, null, null);
        }
        for (KeyRing.Key other : ofProduct) {
            if (!other.equals(key) && now.isBefore(other.expires())) {
                Opinion theirs = look(unit, other, label).opinion;
                if (theirs != null && theirs.genuine() >= Watermark.DECIDES) {
                    return new Watermark(Watermark.Kind.OTHER_MARKET, against, own.sharpness, other.market(), null);
                }
            }
        }
        // As online: a market that nobody can name is no evidence, and that it is no first print is.
        return new Watermark(Watermark.Kind.COPY, against, own.sharpness, null, null);
    }

    private record Look(@Nullable Opinion opinion, Undecided retake, double sharpness) {}

    /** Against the profile that fits best of those that the slot's labels may carry. */
    private Look look(Unit unit, KeyRing.Key key, LabelCapture.Label label) {
        Look best = null;
        for (TextureProfile profile : key.profiles()) {
            MarkedSymbol expected = Textures.mark(label.modules(), unit.serial(), key.texture(), profile);
            RectifiedLabel flat = LabelRectifier.rectify(label, expected);
            Look look = flat.retake() == null
                    ? new Look(judged(key, flat, expected), Undecided.UNCLEAR, flat.sharpness())
                    : new Look(null, Undecided.valueOf(flat.retake().name()), flat.sharpness());
            if (best == null || genuine(look) > genuine(best)) {
                best = look;
            }
        }
        return java.util.Objects.requireNonNull(best);
    }

    private Opinion judged(KeyRing.Key key, RectifiedLabel flat, MarkedSymbol expected) {
        return model.mostFavourable(flat, expected, presses.of(key));
    }

    private static double genuine(Look look) {
        return look.opinion == null ? -1 : look.opinion.genuine();
    }

    private static PrintVerdict verdict(Watermark seen) {
        if (seen.undecided() != null) {
            return PrintVerdict.RETAKE;
        }
        return switch (seen.kind()) {
            case GENUINE -> PrintVerdict.PRINT_MATCHES;
            case COPY -> PrintVerdict.PRINT_COPIED;
            case UNMARKED -> PrintVerdict.PRINT_UNMARKED;
            case OTHER_MARKET -> PrintVerdict.PRINT_OF_OTHER_MARKET;
            case NOT_APPLICABLE -> PrintVerdict.RETAKE;
        };
    }

    private String note(PrintVerdict verdict, Watermark seen, KeyRing.Key key) {
        return switch (verdict) {
            case PRINT_MATCHES -> "print matches";
            case PRINT_COPIED ->
                "print is a copy, or was made with another key"
                        + (presses.fromFile(key) ? ", or on a press that was not known at " + key.created() : "");
            case PRINT_UNMARKED -> "print shows no mark; genuine only if its order was placed without one";
            case PRINT_OF_OTHER_MARKET -> "print is that of market " + seen.market();
            default -> "take another photo: " + advice(seen.undecided());
        };
    }

    private static String advice(@Nullable Undecided why) {
        if (why == null) {
            return "nothing could be judged";
        }
        return switch (why) {
            case TOO_FAR -> "come closer";
            case TOO_DARK -> "more light";
            case GLARE -> "tilt the label, the light is mirrored in it";
            case BLURRED -> "hold still, let the camera focus";
            case NOT_LOCATED -> "show all of the code with its white margin, and flat";
            default -> "the print is not clear enough to judge";
        };
    }
}
