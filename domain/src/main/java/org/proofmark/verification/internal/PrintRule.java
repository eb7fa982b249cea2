package org.proofmark.verification.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proofmark.verification.Undecided;
import org.proofmark.verification.Watermark;
import org.proofmark.verification.spi.ClassifyWatermark.Opinion;

/**
 * The 0.99 rule: a side that is calibrated at 0.99 or more decides, for the print or against it; between them nothing is decided and a
 * better picture is asked for.
 */
final class PrintRule {
    private PrintRule() {}

    /**
     * @param own short name of the market that the label was printed for; null if unknown
     * @param other finds the market whose mark is on the label instead; asked only where the print decidedly shows another market's. Where
     *     no known market's mark is there, the print is called a copy: a market that nobody can name is no evidence
     */
    static Watermark weigh(Opinion opinion, double sharpness, @Nullable String own, Supplier<Optional<String>> other) {
        double genuine = opinion.genuine();
        double against = 1 - genuine;
        if (genuine >= Watermark.DECIDES) {
            return new Watermark(Watermark.Kind.GENUINE, genuine, sharpness, own, null);
        }
        if (against < Watermark.DECIDES) {
            return genuine >= against
                    ? new Watermark(Watermark.Kind.GENUINE, genuine, sharpness, null, Undecided.UNCLEAR)
                    : new Watermark(opinion.otherwise(), against, sharpness, null, Undecided.UNCLEAR);
        }
        if (opinion.otherwise() != Watermark.Kind.OTHER_MARKET) {
            return new Watermark(opinion.otherwise(), against, sharpness, null, null);
        }
        String market = other.get().orElse(null);
        Watermark.Kind kind = market == null ? Watermark.Kind.COPY : Watermark.Kind.OTHER_MARKET;
        return new Watermark(kind, against, sharpness, market, null);
    }
}
