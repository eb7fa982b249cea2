package org.proofmark.labelling;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.kernel.Problem;

/**
 * The capture kit: a sheet of labels that name their class and place, which a customer prints, copies and photographs, so that a printer
 * can be judged and a classifier taught by photographs that sort themselves. Its key is published: a kit's texture proves nothing.
 *
 * <p>Places are whole dots of 300 dpi, written in dots of 1,200, so that each grade falls on its printer's grid. {@link LabelPress#captureKit}
 * draws it.
 */
public final class CaptureKit {
    /** What is laid out here. A change of the layout, the texts or the key is another version. */
    public static final int VERSION = 1;

    /** Highest number of a sheet. */
    public static final int SHEETS = 99;

    /** Units of all places: dots an inch. */
    public static final int UNITS_AN_INCH = 1200;

    /** The least QR version of its codes: that of the product's labels. */
    private static final int QR_VERSION = 4;

    /** By row: the grade, then the kind of each column. */
    private static final List<String> ROWS = List.of(
            "300 K A K B",
            "300 K U K K",
            "600 K K A K K B K U",
            "600 K A K K B K U K",
            "600 A K K B K U K K",
            "1200 K K A K K B K U",
            "1200 K A K K B K U K");

    private static final int PITCH = 1112;
    private static final int HEIGHT = 1180;
    private static final int COARSE_HEIGHT = 2148;

    /** The paper that a sheet is printed on; the labels stand in the same places relative to each other. */
    public enum Paper {
        /** 210 × 297 mm. */
        A4(9920, 14032),
        /** 8.5 × 11 inches. */
        LETTER(10200, 13200);

        private final int width;
        private final int height;

        Paper(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** In {@link #UNITS_AN_INCH}. */
        public int width() {
            return width;
        }

        /** In {@link #UNITS_AN_INCH}. */
        public int height() {
            return height;
        }
    }

    /**
     * Where a label's cell stands from the top left corner of the first, in {@link #UNITS_AN_INCH}.
     *
     * @param side of the code with its quiet zone, in the middle of the cell's width, at its top
     */
    public record Place(KitLabel label, int x, int y, int width, int height, int side) {
        /** Left edge of the quiet zone. */
        public int codeX() {
            return x + (width - side) / 2;
        }

        /** Top edge of the quiet zone. */
        public int codeY() {
            return y + 16;
        }
    }

    private CaptureKit() {}

    /**
     * All labels of a sheet, row by row.
     *
     * @param sheet 1 to {@link #SHEETS}
     * @throws org.proofmark.kernel.ProblemException {@code kit-sheet-invalid}
     */
    public static List<Place> places(int sheet) {
        if (sheet < 1 || sheet > SHEETS) {
            throw Problem.invalid(
                    "kit-sheet-invalid", "sheet", Integer.toString(sheet), "must lie between 1 and " + SHEETS);
        }
        List<Place> places = new ArrayList<>();
        int y = 0;
        for (int row = 0; row < ROWS.size(); row++) {
            String[] words = ROWS.get(row).split(" ");
            KitLabel.Grade grade = grade(words[0]);
            boolean coarse = grade == KitLabel.Grade.COARSE;
            int width = coarse ? 2 * PITCH : PITCH;
            int height = coarse ? COARSE_HEIGHT : HEIGHT;
            for (int column = 1; column < words.length; column++) {
                KitLabel label = new KitLabel(VERSION, sheet, grade, kind(words[column]), row + 1, column);
                int side = side(label);
                places.add(new Place(label, (column - 1) * width, y, width, height, side));
            }
            y += height;
        }
        return places;
    }

    private static KitLabel.Grade grade(String dpi) {
        return switch (dpi) {
            case "300" -> KitLabel.Grade.COARSE;
            case "600" -> KitLabel.Grade.USUAL;
            default -> KitLabel.Grade.FINE;
        };
    }

    private static KitLabel.Kind kind(String letter) {
        return switch (letter) {
            case "A" -> KitLabel.Kind.PATTERN_A;
            case "B" -> KitLabel.Kind.PATTERN_B;
            case "U" -> KitLabel.Kind.UNMARKED;
            default -> KitLabel.Kind.KEYED;
        };
    }

    private static int side(KitLabel label) {
        int modules = 17 + 4 * QR_VERSION + 2 * Carrier.QR.quietZone();
        return modules
                * label.profile().moduleDots()
                * (UNITS_AN_INCH / label.grade().dpi());
    }

    /** Units from the first column's left edge to the last one's right. */
    public static int width() {
        return 8 * PITCH;
    }

    /** Units from the first row's top to the last one's bottom. */
    public static int height() {
        return 2 * COARSE_HEIGHT + 5 * HEIGHT;
    }

    /** Whether this kit has such a label: a text may be well written and name a place that does not exist. */
    public static boolean has(KitLabel label) {
        return label.version() == VERSION
                && places(label.sheet()).stream()
                        .anyMatch(place -> place.label().equals(label));
    }

    /** The label's code. */
    public static ModuleMatrix code(KitLabel label) {
        return QrCodes.encode(label.text(), ErrorCorrection.Q, Masking.OPTIMAL, QR_VERSION);
    }

    /** The label's code with what is drawn in it: what a first print is expected to show. */
    public static MarkedSymbol symbol(KitLabel label) {
        return Textures.mark(code(label), label.text(), key(label.version()), label.profile());
    }

    /** The key of all labels of a version, which everybody may know. */
    public static TextureKey key(int version) {
        return TextureKey.published("Proofmark capture kit " + version);
    }
}
