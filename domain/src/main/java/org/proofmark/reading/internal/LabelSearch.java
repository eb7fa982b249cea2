package org.proofmark.reading.internal;

import com.google.zxing.common.BitMatrix;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.ProblemException;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.Photos;

/** From a file to a label: unpacked, read, and the symbol made out module by module. All within one time box. */
public final class LabelSearch {
    private static final long TIME_BOX_MILLIS = 1_300;
    /** Around the symbol, in modules: its quiet zone. */
    private static final int MARGIN = 4;
    /** Pixels a module that are enough for a mark of 12 dots. */
    private static final double ENOUGH = 26;
    /** The share of modules that may be misread and still be the same symbol. */
    private static final double MISREAD = 0.15;

    private LabelSearch() {}

    /** Codes that are looked for beside the first, at most. */
    private static final int MOST_BESIDE = 4;

    public static Photos.Reading read(byte[] file) {
        return read(file, text -> true);
    }

    /** @param wanted as {@link Photos#read(Photos.Upload, Predicate)} */
    public static Photos.Reading read(byte[] file, Predicate<String> wanted) {
        return read(file, wanted, TIME_BOX_MILLIS);
    }

    /** As {@link #read(byte[])}, with time for a slow machine. */
    static Photos.Reading read(byte[] file, long millis) {
        return read(file, text -> true, millis);
    }

    private static Photos.Reading read(byte[] file, Predicate<String> wanted, long millis) {
        long start = System.nanoTime();
        Deadline deadline = Deadline.in(millis);
        PictureFile from = new PictureFile(file, deadline);
        GreyImage picture = from.read();
        LabelCapture capture = read(picture, wanted, deadline);
        if (capture == null && from.isCutShort()) {
            throw PictureFile.cutShort();
        }
        double took = Math.round((System.nanoTime() - start) / 1e4) / 100.0;
        return new Photos.Reading(
                capture == null ? null : capture.text(), picture.width(), picture.height(), took, capture);
    }

    /** The file unpacked, nothing looked for. */
    public static GreyImage picture(byte[] file) {
        return new PictureFile(file, Deadline.in(TIME_BOX_MILLIS)).read();
    }

    /** As {@link #picture(byte[])}, with time for a slow machine: for a person's own pictures. */
    public static GreyImage picture(byte[] file, long millis) {
        return new PictureFile(file, Deadline.in(millis)).read();
    }

    public static @Nullable LabelCapture read(GreyImage picture) {
        return read(picture, text -> true, Deadline.in(TIME_BOX_MILLIS));
    }

    /** As {@link #read(GreyImage)}, with time for a slow machine. */
    public static @Nullable LabelCapture read(GreyImage picture, long millis) {
        return read(picture, text -> true, Deadline.in(millis));
    }

    private static @Nullable LabelCapture read(GreyImage picture, Predicate<String> wanted, Deadline deadline) {
        ReadingChain chain = new ReadingChain(deadline);
        Symbol first = chain.read(picture);
        Symbol chosen = first;
        GreyImage rest = picture;
        for (int i = 0; i < MOST_BESIDE && chosen != null && !wanted.test(chosen.text()); i++) {
            LabelPlane plane = chosen.plane();
            rest = plane == null ? rest : Filters.without(rest, corners(plane));
            chosen = plane == null ? null : chain.glance(rest);
        }
        Symbol symbol = chosen != null && wanted.test(chosen.text()) ? chosen : first;
        return symbol == null ? null : new LabelCapture(symbol.text(), label(symbol, picture));
    }

    /** Of the symbol, in turns; across and down. */
    private static double[][] corners(LabelPlane plane) {
        int n = plane.modules();
        double[][] corners = {{0, 0}, {n, 0}, {n, n}, {0, n}};
        for (double[] corner : corners) {
            plane.map(corner[0], corner[1], corner);
        }
        return corners;
    }

    static LabelCapture.@Nullable Label label(Symbol symbol, GreyImage picture) {
        BitMatrix seen = symbol.modules();
        LabelPlane plane = symbol.plane();
        if (seen == null || plane == null || seen.getWidth() > 17 + 4 * QrCodes.MAX_VERSION) {
            return null;
        }
        ModuleMatrix modules = modules(seen);
        ModuleMatrix meant = encodedAgain(symbol, modules);
        double[] box = box(plane);
        int left = (int) Math.max(0, Math.floor(box[0]));
        int top = (int) Math.max(0, Math.floor(box[1]));
        GreyImage part = picture.crop(left, top, (int) Math.ceil(box[2]) - left, (int) Math.ceil(box[3]) - top);
        LabelPlane onPart = plane.moved(left, top);
        double middle = plane.modules() / 2.0;
        double module = plane.scaleAt(middle, middle);
        while (module >= 2 * ENOUGH) {
            part = part.half();
            onPart = onPart.scaled(0.5);
            module /= 2;
        }
        return new LabelCapture.Label(
                meant == null ? modules : meant,
                meant != null,
                symbol.inverted() ? Filters.inverted(part) : part,
                onPart,
                shortestSide(plane),
                symbol.mirrored());
    }

    private static ModuleMatrix modules(BitMatrix seen) {
        long[] rows = new long[seen.getHeight()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < seen.getWidth(); x++) {
                rows[y] |= seen.get(x, y) ? 1L << x : 0;
            }
        }
        return new ModuleMatrix(seen.getWidth(), rows);
    }

    /** The symbol of that text, level, size and mask; null where it does not explain what was seen. */
    private static @Nullable ModuleMatrix encodedAgain(Symbol symbol, ModuleMatrix seen) {
        int size = seen.width();
        try {
            ErrorCorrection level = ErrorCorrection.valueOf(symbol.level());
            ModuleMatrix meant = QrCodes.encode(symbol.text(), level, mask(seen, level), (size - 17) / 4);
            int different = 0;
            for (int y = 0; meant.width() == size && y < size; y++) {
                different += Long.bitCount(meant.row(y) ^ seen.row(y));
            }
            return meant.width() == size && different < MISREAD * size * size ? meant : null;
        } catch (ProblemException | IllegalArgumentException foreign) {
            // Others encode in ways of their own: several segments, other character sets.
            return null;
        }
    }

    /** The mask whose format information (ISO/IEC 18004 §7.9) is nearest to what stands around the corner's finder pattern. */
    private static int mask(ModuleMatrix seen, ErrorCorrection level) {
        int format = 0;
        for (int i = 0; i < 15; i++) {
            boolean dark = i < 8 ? seen.dark(8, i < 6 ? i : i + 1) : seen.dark(i == 8 ? 7 : 14 - i, 8);
            format |= dark ? 1 << i : 0;
        }
        int best = 0;
        int nearest = Integer.MAX_VALUE;
        for (int mask = 0; mask < QrCodes.MASKS; mask++) {
            int data = level.formatBits() << 3 | mask;
            int rest = data;
            for (int i = 0; i < 10; i++) {
                rest = rest << 1 ^ (rest >>> 9 & 1) * 0x537;
            }
            int distance = Integer.bitCount((data << 10 | rest & 0x3ff) ^ 0x5412 ^ format);
            if (distance < nearest) {
                nearest = distance;
                best = mask;
            }
        }
        return best;
    }

    private static double[] box(LabelPlane plane) {
        double[] at = new double[2];
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, 0, 0};
        double far = plane.modules() + MARGIN;
        double[][] places = {
            {-MARGIN, -MARGIN}, {far, -MARGIN}, {-MARGIN, far}, {far, far},
            {far / 2, -MARGIN}, {far / 2, far}, {-MARGIN, far / 2}, {far, far / 2}
        };
        for (double[] place : places) {
            plane.map(place[0], place[1], at);
            box[0] = Math.min(box[0], at[0]);
            box[1] = Math.min(box[1], at[1]);
            box[2] = Math.max(box[2], at[0]);
            box[3] = Math.max(box[3], at[1]);
        }
        return box;
    }

    private static double shortestSide(LabelPlane plane) {
        int n = plane.modules();
        double[][] corners = {{0, 0}, {n, 0}, {n, n}, {0, n}};
        double shortest = Double.MAX_VALUE;
        double[] a = new double[2];
        double[] b = new double[2];
        for (int i = 0; i < 4; i++) {
            plane.map(corners[i][0], corners[i][1], a);
            plane.map(corners[(i + 1) % 4][0], corners[(i + 1) % 4][1], b);
            shortest = Math.min(shortest, Math.hypot(a[0] - b[0], a[1] - b[1]));
        }
        return shortest;
    }
}
