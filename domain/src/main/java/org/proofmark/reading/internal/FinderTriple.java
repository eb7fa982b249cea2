package org.proofmark.reading.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Three finder patterns that may be one symbol's corners. Which of the two arms is the top row is settled as if the symbol were not
 * mirrored; the decoder tries the other way by itself.
 *
 * @param corner the one at the right angle: top left
 * @param right top right
 * @param below bottom left
 * @param doubt how far from the corners of a square seen from the front, 0 best
 */
record FinderTriple(Finder corner, Finder right, Finder below, double doubt) {
    /** Candidates that are combined; more are not looked at. */
    private static final int CANDIDATES = 14;

    private static final double MOST_DOUBT = 3.2;

    /** The most plausible first. */
    static List<FinderTriple> of(List<Finder> finders, int most) {
        List<FinderTriple> triples = new ArrayList<>();
        int n = Math.min(finders.size(), CANDIDATES);
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                for (int k = j + 1; k < n; k++) {
                    FinderTriple triple = of(finders.get(i), finders.get(j), finders.get(k));
                    if (triple.plausible()) {
                        triples.add(triple);
                    }
                }
            }
        }
        triples.sort(Comparator.comparingDouble(FinderTriple::doubt));
        return triples.subList(0, Math.min(most, triples.size()));
    }

    /** Whether a symbol may have such corners. */
    boolean plausible() {
        return doubt < MOST_DOUBT;
    }

    static FinderTriple of(Finder a, Finder b, Finder c) {
        double ab = a.distance(b);
        double bc = b.distance(c);
        double ca = c.distance(a);
        Finder corner = bc >= ab && bc >= ca ? a : ca >= ab ? b : c;
        Finder one = corner == a ? b : a;
        Finder other = corner == c ? b : c;
        double cross =
                (one.x() - corner.x()) * (other.y() - corner.y()) - (one.y() - corner.y()) * (other.x() - corner.x());
        Finder right = cross > 0 ? one : other;
        Finder below = cross > 0 ? other : one;
        double p = corner.distance(right);
        double q = corner.distance(below);
        double sine = Math.abs(cross) / Math.max(p * q, 1e-9);
        double smallest = Math.min(a.size(), Math.min(b.size(), c.size()));
        double largest = Math.max(a.size(), Math.max(b.size(), c.size()));
        double mean = (a.size() + b.size() + c.size()) / 3;
        // 14 modules lie between the finders' centres of the smallest symbol, 170 in the largest: 2 to 24 finders.
        double shortest = Math.min(p, q) / mean;
        double longest = Math.max(p, q) / mean;
        boolean possible = shortest > 1.1 && longest < 28 && largest < 3 * smallest && sine > 0.35;
        double doubt = possible
                ? 2 * Math.log(largest / smallest)
                        + 2 * Math.abs(Math.log(p / q))
                        + 2 * (1 - sine)
                        // Patterns seen once are often chance.
                        + 0.8 / a.rows()
                        + 0.8 / b.rows()
                        + 0.8 / c.rows()
                : Double.MAX_VALUE;
        return new FinderTriple(corner, right, below, doubt);
    }
}
