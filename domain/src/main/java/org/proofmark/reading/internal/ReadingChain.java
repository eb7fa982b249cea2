package org.proofmark.reading.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.reading.GreyImage;

/**
 * All that is tried to read a symbol, the cheap and likely first: our own finders and grid at a comfortable size and at half of it, then
 * ZXing's single-code reader, then other thresholds, inverted, sharper and blurred, smaller and larger. Ends with the first text or the deadline.
 */
final class ReadingChain {
    /** Pixels that are searched first; larger pictures are halved until they have no more. */
    private static final int COMFORTABLE = 1_300_000;

    private static final int TRIPLES = 6;
    /** Blocks of 8 pixels to each side that a threshold looks at. */
    private static final int NARROW = 2;

    private static final int MIDDLE = 5;
    private static final int WIDE = 10_000;

    private final Deadline deadline;
    private int finders;

    ReadingChain(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The symbol with its warp in the picture's own pixels, or null. */
    @Nullable
    Symbol read(GreyImage picture) {
        List<GreyImage> sizes = new ArrayList<>(List.of(picture));
        while ((long) last(sizes).width() * last(sizes).height() > COMFORTABLE) {
            sizes.add(last(sizes).half());
        }
        GreyImage first = last(sizes);
        Symbol symbol = attempt(sizes, first, MIDDLE, false);
        if (symbol != null) {
            return symbol;
        }
        boolean small = Math.min(first.width(), first.height()) < 120;
        GreyImage half = small ? Filters.enlarged(first) : first.half();
        symbol = attempt(sizes, half, MIDDLE, false);
        symbol = symbol != null ? symbol : zxing(sizes, first);
        symbol = symbol != null ? symbol : attempt(sizes, first, NARROW, false);
        symbol = symbol != null ? symbol : attempt(sizes, first, WIDE, false);
        symbol = symbol != null ? symbol : attempt(sizes, first, MIDDLE, true);
        for (int i = sizes.size() - 2; i >= 0 && symbol == null; i--) {
            symbol = attempt(sizes, sizes.get(i), MIDDLE, false);
        }
        symbol = symbol != null ? symbol : retouched(sizes, first, half, small);
        return symbol;
    }

    /** What stands out at once, or null: no other thresholds, sizes or readers are tried. */
    @Nullable
    Symbol glance(GreyImage picture) {
        List<GreyImage> sizes = new ArrayList<>(List.of(picture));
        while ((long) last(sizes).width() * last(sizes).height() > COMFORTABLE) {
            sizes.add(last(sizes).half());
        }
        Symbol symbol = attempt(sizes, last(sizes), MIDDLE, false);
        return symbol != null ? symbol : attempt(sizes, last(sizes).half(), MIDDLE, false);
    }

    private @Nullable Symbol retouched(List<GreyImage> sizes, GreyImage first, GreyImage half, boolean small) {
        List<Filters.Filter> filters = List.of(
                Filters::blurred,
                image -> Filters.resized(image, 0.7),
                image -> Filters.resized(image, 1.4),
                Filters::sharpened);
        for (Filters.Filter filter : filters) {
            if (deadline.passed()) {
                return null;
            }
            GreyImage other = filter.of(first);
            Symbol symbol = attempt(sizes, other, MIDDLE, false);
            symbol = symbol != null ? symbol : zxing(sizes, other);
            if (symbol != null) {
                return symbol;
            }
        }
        if (small) {
            return null;
        }
        Symbol symbol = zxing(sizes, half);
        symbol = symbol != null ? symbol : attempt(sizes, half, NARROW, false);
        return symbol != null ? symbol : attempt(sizes, half.half(), MIDDLE, false);
    }

    private static GreyImage last(List<GreyImage> sizes) {
        return sizes.get(sizes.size() - 1);
    }

    private @Nullable Symbol attempt(List<GreyImage> sizes, GreyImage image, int reach, boolean inverted) {
        if (deadline.passed() || image.width() < 20 || image.height() < 20) {
            return null;
        }
        Binary binary = Binary.local(image, reach);
        Binary picture = inverted ? binary.inverted() : binary;
        List<Finder> found = FinderScan.of(picture, image.height() > 300 ? 2 : 1, deadline);
        finders = Math.max(finders, found.size());
        SymbolReader reader = new SymbolReader(image, picture, inverted, deadline);
        for (FinderTriple triple : FinderTriple.of(found, TRIPLES)) {
            if (deadline.passed()) {
                return null;
            }
            Symbol symbol = reader.read(triple);
            if (symbol != null) {
                return symbol.scaled((double) sizes.get(0).width() / image.width());
            }
        }
        return null;
    }

    private @Nullable Symbol zxing(List<GreyImage> sizes, GreyImage image) {
        if (deadline.passed() || image.width() < 20 || image.height() < 20) {
            return null;
        }
        Symbol symbol = new ZxingReader(image, deadline).read();
        return symbol == null ? null : symbol.scaled((double) sizes.get(0).width() / image.width());
    }
}
