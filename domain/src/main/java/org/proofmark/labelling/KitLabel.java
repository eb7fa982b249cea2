package org.proofmark.labelling;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One label of the {@link CaptureKit}: its code says what it is and where it stands. The text is no address, names no product and has no
 * serial, so that no verifier ever takes it for a code; whoever scans it reads as much.
 *
 * @param version of the kit, 1 to 9: what stands where, and under which key
 * @param sheet 1 to 99: sheets have the same layout and other textures
 * @param row from 1, over the whole sheet
 * @param column from 1
 */
public record KitLabel(int version, int sheet, Grade grade, Kind kind, int row, int column) {
    /** How fine the texture is, and for which printers. */
    public enum Grade {
        /** Cells of 85 µm. */
        COARSE("keyed-300-12"),
        /** Cells of 42 µm, what the product prints unless told otherwise. */
        USUAL("keyed-600-12"),
        /** Cells of 21 µm. */
        FINE("keyed-1200-24");

        private final TextureProfile profile;

        Grade(String profile) {
            this.profile = TextureProfile.of(profile);
        }

        /** The mark that a market would ask for. */
        public TextureProfile profile() {
            return profile;
        }

        /** Of the printer: 300, 600 or 1200. */
        public int dpi() {
            return profile.dpi();
        }
    }

    /** What is drawn in the label's code. */
    public enum Kind {
        KEYED(TextureMode.KEYED),
        PATTERN_A(TextureMode.MARKET_PATTERN_A),
        PATTERN_B(TextureMode.MARKET_PATTERN_B),
        UNMARKED(TextureMode.NONE);

        private final TextureMode mode;

        Kind(TextureMode mode) {
            this.mode = mode;
        }

        public TextureMode mode() {
            return mode;
        }

        /** As folders are called: {@code keyed}, {@code pattern-a}, {@code pattern-b}, {@code unmarked}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Pattern TEXT = Pattern.compile(
            "PROOFMARK-KIT/([1-9])/S([0-9]{2})/(300|600|1200)/([A-Z-]{5,9})/R([0-9]{2})/C([0-9]{2})/NO-PRODUCT");

    public KitLabel {
        if (version < 1 || version > 9 || sheet < 1 || sheet > 99 || row < 1 || row > 99 || column < 1 || column > 99) {
            throw new IllegalArgumentException(
                    "no kit " + version + " has sheet " + sheet + ", row " + row + ", column " + column);
        }
    }

    /** What a code's text names; empty for codes that are none of a kit. */
    public static Optional<KitLabel> of(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        for (Grade grade : Grade.values()) {
            for (Kind kind : Kind.values()) {
                if (parts.group(3).equals(Integer.toString(grade.dpi()))
                        && parts.group(4).equals(kind.id().toUpperCase(Locale.ROOT))) {
                    try {
                        return Optional.of(new KitLabel(
                                Integer.parseInt(parts.group(1)),
                                Integer.parseInt(parts.group(2)),
                                grade,
                                kind,
                                Integer.parseInt(parts.group(5)),
                                Integer.parseInt(parts.group(6))));
                    } catch (IllegalArgumentException nowhere) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What stands in the code, in QR's alphanumeric mode. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "PROOFMARK-KIT/%d/S%02d/%d/%s/R%02d/C%02d/NO-PRODUCT",
                version,
                sheet,
                grade.dpi(),
                kind.id().toUpperCase(Locale.ROOT),
                row,
                column);
    }

    /** For names of files: {@code kit1-s01-600-keyed-r03c05}. */
    public String id() {
        return String.format(
                Locale.ROOT, "kit%d-s%02d-%d-%s-r%02dc%02d", version, sheet, grade.dpi(), kind.id(), row, column);
    }

    /** What is printed: the usual geometry of the grade with the kind's texture. */
    public TextureProfile profile() {
        return grade.profile().withMode(kind.mode());
    }
}
