package org.proofmark.labelling;

import java.util.List;
import org.proofmark.kernel.Problem;

/**
 * Where labels stand on a page. Labels are filled row by row from the top left, each centred in its cell.
 *
 * @param name as in the REST parameter {@code layout}
 * @param pageWidthMm width of the page
 * @param pageHeightMm height of the page
 * @param columns cells a row
 * @param rows rows a page
 * @param leftMm left edge of the first column
 * @param topMm top edge of the first row
 * @param cellWidthMm width of a cell
 * @param cellHeightMm height of a cell
 * @param pitchXmm from one column's left edge to the next
 * @param pitchYmm from one row's top edge to the next
 * @param cutMarks whether crosses are printed at the corners of the cells
 */
public record SheetLayout(
        String name,
        double pageWidthMm,
        double pageHeightMm,
        int columns,
        int rows,
        double leftMm,
        double topMm,
        double cellWidthMm,
        double cellHeightMm,
        double pitchXmm,
        double pitchYmm,
        boolean cutMarks) {

    /** A4, 3 × 8 cells of 70 × 37 mm. */
    public static final SheetLayout A4_3X8 = new SheetLayout("a4-3x8", 210, 297, 3, 8, 0, 0.5, 70, 37, 70, 37, true);

    /** US Letter, 3 × 10 cells of 2⅝ × 1 inch. */
    public static final SheetLayout LETTER_3X10 =
            new SheetLayout("letter-3x10", 215.9, 279.4, 3, 10, 4.7625, 12.7, 66.675, 25.4, 69.85, 25.4, true);

    /** The names that {@link #named} knows, the default first. */
    public static final List<String> NAMES = List.of("a4-3x8", "letter-3x10", "roll-1x1");

    /** One label a page, the page as large as the label. */
    public static SheetLayout roll(LabelTemplate template) {
        return new SheetLayout(
                "roll-1x1",
                template.widthMm(),
                template.heightMm(),
                1,
                1,
                0,
                0,
                template.widthMm(),
                template.heightMm(),
                template.widthMm(),
                template.heightMm(),
                false);
    }

    /**
     * The layout of that name for a template.
     *
     * @throws org.proofmark.kernel.ProblemException {@code layout-unknown}, or {@code label-too-large} where the label exceeds a cell
     */
    public static SheetLayout named(String name, LabelTemplate template) {
        SheetLayout layout =
                switch (name) {
                    case "a4-3x8" -> A4_3X8;
                    case "letter-3x10" -> LETTER_3X10;
                    case "roll-1x1" -> roll(template);
                    default ->
                        throw Problem.invalid(
                                "layout-unknown", "layout", name, "is not one of " + String.join(", ", NAMES));
                };
        if (template.widthMm() > layout.cellWidthMm + 1e-9 || template.heightMm() > layout.cellHeightMm + 1e-9) {
            throw Problem.invalid(
                    "label-too-large",
                    "layout",
                    name,
                    "holds labels of at most " + layout.cellWidthMm + " × " + layout.cellHeightMm + " mm; this one is "
                            + template.widthMm() + " × " + template.heightMm() + " mm");
        }
        return layout;
    }

    public int labelsPerPage() {
        return columns * rows;
    }
}
