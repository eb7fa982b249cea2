package org.proofmark.web.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.verification.Danger;
import org.proofmark.verification.Finding;
import org.proofmark.verification.VerificationResult;
import org.proofmark.verification.Watermark;

/** Writes a verdict as the JSON of the contract. By hand: this is the busiest answer of the system, and its shape is fixed. */
public final class VerdictJson {
    private final StringBuilder out = new StringBuilder(640);
    private boolean first = true;

    private VerdictJson() {}

    public static String write(VerificationResult result) {
        return new VerdictJson().verdict(result);
    }

    private String verdict(VerificationResult result) {
        VerificationResult.Photographed photo = result.photo();
        open('{');
        text("verdict", result.verdict().name());
        texts("reasons", result.reasons());
        text("scanId", result.scanId() == null ? null : result.scanId().toString());
        product(result.product());
        text("soldAt", result.soldAt() == null ? null : result.soldAt().toString());
        if (result.test()) {
            name("test").append("true");
        }
        texts("evidence", result.evidence());
        if (photo != null) {
            text("decoded", photo.decoded());
            watermark(photo.watermark());
        }
        danger(result.danger());
        name("message");
        open('{');
        text("title", result.message().title());
        text("text", result.message().text());
        text("language", result.message().language());
        close('}');
        staff(result.staff());
        name("timings");
        open('{');
        if (photo != null) {
            name("decodeMs").append(photo.decodeMillis());
            name("rectifyMs").append(photo.rectifyMillis());
            name("classifyMs").append(photo.classifyMillis());
        }
        double total = result.totalMillis() + (photo == null ? 0 : photo.decodeMillis());
        name("totalMs").append(Math.round(total * 100) / 100.0);
        close('}');
        close('}');
        return out.toString();
    }

    private void product(VerificationResult.@Nullable Unit unit) {
        if (unit == null) {
            return;
        }
        name("product");
        open('{');
        text("gtin", unit.gtin());
        text("name", unit.name());
        text("lot", unit.lot());
        text("expiry", unit.expiry() == null ? null : unit.expiry().toString());
        text("market", unit.market());
        close('}');
    }

    private void watermark(Watermark watermark) {
        name("watermark");
        open('{');
        text("class", watermark.kind().name());
        if (watermark.kind() != Watermark.Kind.NOT_APPLICABLE) {
            name("confidence").append(rounded(watermark.confidence()));
        }
        if (watermark.sharpness() > 0) {
            name("sharpness").append(rounded(watermark.sharpness()));
        }
        text("market", watermark.market());
        if (watermark.undecided() != null) {
            text(
                    watermark.isRetake() ? "retake" : "unchecked",
                    watermark.undecided().name());
        }
        close('}');
    }

    /** To four places, downwards: a confidence that does not decide must not look as if it did. */
    private static double rounded(double value) {
        return Math.floor(value * 1e4) / 1e4;
    }

    private void danger(@Nullable Danger danger) {
        if (danger == null) {
            return;
        }
        name("danger");
        open('{');
        text("kind", danger.kind().name());
        text("imitates", danger.imitates());
        close('}');
    }

    private void staff(VerificationResult.@Nullable Staff staff) {
        if (staff == null) {
            return;
        }
        name("findings");
        open('[');
        for (Finding finding : staff.findings()) {
            separate();
            open('{');
            text("row", finding.reason().row());
            text("reason", finding.code());
            text("shown", finding.shown().name());
            text("note", finding.note());
            close('}');
        }
        close(']');
        text("custody", staff.custody());
        VerificationResult.Print print = staff.print();
        if (print != null) {
            name("print");
            open('{');
            if (print.genuine() != null) {
                name("genuine").append(print.genuine());
            }
            name("agreement").append(rounded(print.agreement()));
            name("across").append(Math.round(print.across()));
            name("kept").append(print.kept());
            close('}');
        }
    }

    private void texts(String name, List<String> values) {
        name(name);
        open('[');
        for (String value : values) {
            separate();
            quote(value);
        }
        close(']');
    }

    private void text(String name, @Nullable String value) {
        if (value != null) {
            name(name);
            quote(value);
        }
    }

    private StringBuilder name(String name) {
        separate();
        quote(name);
        return out.append(':');
    }

    private void separate() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void open(char bracket) {
        out.append(bracket);
        first = true;
    }

    private void close(char bracket) {
        out.append(bracket);
        first = false;
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c) && !paired(text, i)) {
                out.append("\\u")
                        .append(hex(c >> 12))
                        .append(hex(c >> 8))
                        .append(hex(c >> 4))
                        .append(hex(c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** A lone half of a surrogate pair could not be encoded as UTF-8. */
    private static boolean paired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static char hex(int value) {
        return Character.forDigit(value & 15, 16);
    }
}
