package org.proofmark.reading.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.LabelCapture;
import org.proofmark.reading.LabelPlane;
import org.proofmark.reading.LabelSighting;

/**
 * Reads every symbol of a picture: our own finders, each tried as the corner of a symbol with those around it, from small to full size. A
 * finder that was used, or that lies in a symbol that was read, is not tried again.
 */
public final class SheetSearch {
    private static final long TIME_BOX_MILLIS = 20_000;
    private static final int MOST_SYMBOLS = 200;
    private static final int MOST_FINDERS = 2_000;
    /** Pixels of the smallest picture that is searched. */
    private static final int SMALLEST = 500_000;

    private static final int REACH = 5;
    /** Finders nearest to a corner that may be the other two. */
    private static final int AROUND = 10;

    private static final double MOST_UNLIKE = 1.6;

    private final GreyImage picture;
    private final Deadline deadline;
    private final List<Symbol> found = new ArrayList<>();

    private SheetSearch(GreyImage picture, Deadline deadline) {
        this.picture = picture;
        this.deadline = deadline;
    }

    public static List<LabelSighting> read(GreyImage picture) {
        SheetSearch search = new SheetSearch(picture, Deadline.in(TIME_BOX_MILLIS));
        List<GreyImage> sizes = new ArrayList<>(List.of(picture));
        GreyImage last = picture;
        while ((long) last.width() * last.height() >= 4L * SMALLEST) {
            last = last.half();
            sizes.add(0, last);
        }
        sizes.forEach(search::search);
        List<LabelSighting> sightings = new ArrayList<>();
        for (Symbol symbol : search.found) {
            LabelPlane plane = symbol.plane();
            if (plane != null) {
                LabelCapture capture = new LabelCapture(symbol.text(), LabelSearch.label(symbol, picture));
                sightings.add(new LabelSighting(capture, plane));
            }
        }
        return sightings;
    }

    private void search(GreyImage image) {
        if (deadline.passed() || image.width() < 20 || image.height() < 20) {
            return;
        }
        double factor = (double) picture.width() / image.width();
        Binary binary = Binary.local(image, REACH);
        SymbolReader reader = new SymbolReader(image, binary, false, deadline);
        int step = image.height() > 1_000 ? 2 : 1;
        List<Finder> finders = new ArrayList<>(FinderScan.of(binary, step, MOST_FINDERS, deadline));
        finders.removeIf(finder -> read(finder, factor));
        for (FinderTriple triple : triples(finders)) {
            if (deadline.passed() || found.size() >= MOST_SYMBOLS) {
                return;
            }
            if (read(triple.corner(), factor) || read(triple.right(), factor) || read(triple.below(), factor)) {
                continue;
            }
            Symbol symbol = reader.read(triple);
            if (symbol != null && symbol.plane() != null) {
                found.add(symbol.scaled(factor));
            }
        }
    }

    private static List<FinderTriple> triples(List<Finder> finders) {
        List<FinderTriple> triples = new ArrayList<>();
        for (Finder corner : finders) {
            List<Finder> around = finders.stream()
                    .filter(other -> other != corner
                            && other.size() < MOST_UNLIKE * corner.size()
                            && corner.size() < MOST_UNLIKE * other.size())
                    .sorted(Comparator.comparingDouble(corner::distance))
                    .limit(AROUND)
                    .toList();
            for (int i = 0; i < around.size(); i++) {
                for (int j = i + 1; j < around.size(); j++) {
                    FinderTriple triple = FinderTriple.of(corner, around.get(i), around.get(j));
                    if (triple.corner() == corner && triple.plausible()) {
                        triples.add(triple);
                    }
                }
            }
        }
        triples.sort(Comparator.comparingDouble(FinderTriple::doubt));
        return triples;
    }

    /** Whether the finder lies in a symbol that was read. */
    private boolean read(Finder finder, double factor) {
        double x = finder.x() * factor;
        double y = finder.y() * factor;
        for (Symbol symbol : found) {
            LabelPlane plane = symbol.plane();
            if (plane != null && inside(plane, x, y)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(LabelPlane plane, double x, double y) {
        int n = plane.modules();
        double[][] corners = {{0, 0}, {n, 0}, {n, n}, {0, n}};
        double[] a = new double[2];
        double[] b = new double[2];
        int left = 0;
        int right = 0;
        for (int i = 0; i < 4; i++) {
            plane.map(corners[i][0], corners[i][1], a);
            plane.map(corners[(i + 1) % 4][0], corners[(i + 1) % 4][1], b);
            double side = (b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]);
            left += side > 0 ? 1 : 0;
            right += side < 0 ? 1 : 0;
        }
        return left == 4 || right == 4;
    }
}
