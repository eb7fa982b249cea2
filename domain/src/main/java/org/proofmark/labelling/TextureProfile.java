package org.proofmark.labelling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/**
 * How a mark is printed. Its {@link #id}, for example {@code keyed-600-12}, is what a market asks for and what an order records; it says
 * all, so that whoever reads a mark needs no other setting. Labels of one profile have modules of exactly {@link #moduleDots} dots.
 *
 * @param mode what is drawn
 * @param dpi dots an inch of the printer: 300, 600 or 1200
 * @param moduleDots dots a side of a module: 12 to 48, a multiple of {@code cellDots}. Below 12 cells a side there is little to see of a
 *     texture beside its core
 * @param cellDots dots a side of a cell: 1 to 4. One dot of 600 dpi is 42 µm; a cell of two dots survives poorer printers, and copying
 * @param coreDots dots a side of the solid square in the middle of each module, which ordinary readers sample; a multiple of
 *     {@code 2 × cellDots} less than the module. {@link #core} gives the usual size, a third of the module
 */
public record TextureProfile(TextureMode mode, int dpi, int moduleDots, int cellDots, int coreDots) {
    /** Fewest cells a side of a module. */
    public static final int MIN_CELLS = 12;

    private static final int MAX_MODULE = 48;
    private static final Pattern ID =
            Pattern.compile("([a-z]+(?:-[a-z]+)*)-(300|600|1200)-([0-9]{2})(?:-c([1-4]))?(?:-o([0-9]{1,2}))?");

    /** What markets get that ask for a mark without saying which: cells of 42 µm, a version 4 code of 17 mm. */
    public static final TextureProfile KEYED_600 = of("keyed-600-12");

    /**
     * What the pages offer: the usual mark, larger, the same on a finer printer, and a finer one. Coarser cells (300 dpi) are printed for
     * whoever asks for them by name, but copies keep too much of them for the judge to vouch for a first print (ADR 199).
     */
    public static final List<TextureProfile> OFFERED = Stream.of(
                    "keyed-600-12", "keyed-600-16", "keyed-1200-24-c2", "keyed-1200-24")
            .map(TextureProfile::of)
            .toList();

    /** A plain code. */
    public static final TextureProfile NONE = of("none");

    public TextureProfile {
        if (dpi != 300 && dpi != 600 && dpi != 1200) {
            throw invalid(Integer.toString(dpi), "is drawn at 300, 600 or 1200 dpi");
        }
        if (cellDots < 1 || cellDots > 4 || moduleDots % cellDots != 0) {
            throw invalid(Integer.toString(cellDots), "has cells of 1 to 4 dots that divide its modules");
        }
        if (moduleDots < MIN_CELLS * cellDots || moduleDots > MAX_MODULE) {
            throw invalid(
                    Integer.toString(moduleDots),
                    "has modules of " + MIN_CELLS * cellDots + " to " + MAX_MODULE + " dots");
        }
        if (coreDots < 0 || coreDots >= moduleDots || (moduleDots - coreDots) % (2 * cellDots) != 0) {
            throw invalid(Integer.toString(coreDots), "has a core of whole cells in the middle of its modules");
        }
    }

    /** With the usual core. */
    public TextureProfile(TextureMode mode, int dpi, int moduleDots, int cellDots) {
        this(mode, dpi, moduleDots, cellDots, core(moduleDots, cellDots));
    }

    /** The usual core: the smallest that is centred on whole cells and at least a third of the module; 4 for 12 dots, 8 for 24. */
    public static int core(int moduleDots, int cellDots) {
        int core = moduleDots;
        while (core - 2 * cellDots >= (moduleDots + 2) / 3) {
            core -= 2 * cellDots;
        }
        return core;
    }

    /**
     * The profile that an id names: {@code mode-dpi-moduleDots}, then {@code -cN} for cells of N dots where it is not 1, then {@code -oN}
     * for a core that is not the usual one. {@code none} alone is {@code none-600-12}.
     *
     * @throws org.proofmark.kernel.ProblemException {@code texture-profile-invalid}
     */
    public static TextureProfile of(String id) {
        if (id.equals(TextureMode.NONE.id())) {
            return new TextureProfile(TextureMode.NONE, 600, 12, 1);
        }
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            throw invalid(id, "is written like keyed-600-12, keyed-1200-24-c2 or none");
        }
        int module = Integer.parseInt(parts.group(3));
        int cell = parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4));
        int core = parts.group(5) == null ? core(module, cell) : Integer.parseInt(parts.group(5));
        return new TextureProfile(mode(parts.group(1), id), Integer.parseInt(parts.group(2)), module, cell, core);
    }

    /** The mark that an order's record names; empty for plain codes, for what is no mark, and for ids of a later release. */
    public static Optional<TextureProfile> mark(String id) {
        if (id.equals(TextureMode.NONE.id())) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(id)).filter(TextureProfile::isMark);
        } catch (ProblemException unknown) {
            return Optional.empty();
        }
    }

    private static TextureMode mode(String name, String id) {
        for (TextureMode mode : TextureMode.values()) {
            if (mode.id().equals(name)) {
                return mode;
            }
        }
        throw invalid(id, "begins with keyed, pattern-a, pattern-b, pattern-b-similar, lsb or none");
    }

    private static ProblemException invalid(String value, String problem) {
        return Problem.invalid("texture-profile-invalid", "textureProfile", value, "a texture profile " + problem);
    }

    public String id() {
        StringBuilder id = new StringBuilder(mode.id()).append(String.format(Locale.ROOT, "-%d-%02d", dpi, moduleDots));
        if (cellDots != 1) {
            id.append("-c").append(cellDots);
        }
        if (coreDots != core(moduleDots, cellDots)) {
            id.append("-o").append(coreDots);
        }
        return id.toString();
    }

    /** The same geometry with something else, or nothing, drawn in it. */
    public TextureProfile withMode(TextureMode other) {
        return new TextureProfile(other, dpi, moduleDots, cellDots, coreDots);
    }

    /** Whether a label of this profile carries a mark that can be told from a copy: false for plain codes and for LSB. */
    public boolean isMark() {
        return mode.hasCells();
    }

    /** Cells a side of a module. */
    public int cellsAcross() {
        return moduleDots / cellDots;
    }

    /** Texture cells in one dark data module: those outside the core. */
    public int cellsPerModule() {
        int core = coreDots / cellDots;
        return cellsAcross() * cellsAcross() - core * core;
    }

    /** Side of a cell in µm: 42 of one dot at 600 dpi. */
    public double cellMicrons() {
        return 25_400.0 * cellDots / dpi;
    }

    /** Side of a module in millimetres. */
    public double moduleMm() {
        return moduleDots * 25.4 / dpi;
    }

    @Override
    public String toString() {
        return id();
    }
}
