package org.proofmark.models.offline;

import org.jspecify.annotations.Nullable;
import org.proofmark.verification.Watermark;

/**
 * What became of one photograph.
 *
 * @param watermark as the server would say it; NONE where the print was not looked at
 * @param decoded the QR code's text, null where none was read
 * @param unit null where the text names none of ours
 * @param reason a name for programs: that of the verdict, or what was wrong more exactly
 * @param note for people
 * @param codeChecked whether the label's own signature fits
 */
record PrintResult(
        PrintVerdict verdict,
        Watermark watermark,
        @Nullable String decoded,
        @Nullable Unit unit,
        String reason,
        String note,
        boolean codeChecked) {
    static PrintResult of(PrintVerdict verdict, @Nullable String decoded, @Nullable Unit unit, String note) {
        return new PrintResult(verdict, Watermark.NONE, decoded, unit, verdict.reason(), note, false);
    }

    PrintResult because(String other) {
        return new PrintResult(verdict, watermark, decoded, unit, other, note, codeChecked);
    }
}
