package org.proofmark.reading.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for finder patterns: dark, light, dark, light, dark in the proportion 1:1:3:1:1 along a line, then down and on a diagonal (ISO/IEC
 * 18004 §6.3.3). More tolerant of slant and blur than usual; what is none is thrown out by the geometry of three.
 */
final class FinderScan {
    /** More than these in one picture is no label but somebody's joke: the best stay, the rest is not looked at. */
    static final int MOST = 200;

    private static final double TOLERANCE = 0.55;
    private static final double DIAGONAL_TOLERANCE = 0.8;

    private final Binary picture;
    private final int most;
    private final Deadline deadline;
    private final List<Finder> found = new ArrayList<>();
    private final int[] runs = new int[5];
    private final long[] bits;
    private final int[] ends;

    private FinderScan(Binary picture, int most, Deadline deadline) {
        this.picture = picture;
        this.most = most;
        this.deadline = deadline;
        this.bits = new long[(picture.width + 63) / 64];
        this.ends = new int[picture.width + 2];
    }

    /**
     * @param step lines from one that is looked at to the next, at least 1
     * @return best supported first
     */
    static List<Finder> of(Binary picture, int step, Deadline deadline) {
        return of(picture, step, MOST, deadline);
    }

    /** @param most after so many it ends */
    static List<Finder> of(Binary picture, int step, int most, Deadline deadline) {
        FinderScan scan = new FinderScan(picture, most, deadline);
        for (int y = step / 2; y < picture.height && scan.found.size() < most; y += step) {
            scan.row(y);
            if ((y & 15) == 0 && deadline.passed()) {
                break;
            }
        }
        scan.found.sort(Comparator.comparingInt((Finder finder) -> -finder.rows())
                .thenComparingDouble(Finder::y)
                .thenComparingDouble(Finder::x));
        return scan.found;
    }

    private void row(int y) {
        int count = ends(y);
        // Runs are light and dark by turns; the first need not be whole.
        for (int i = picture.dark(0, y) ? 5 : 6; i <= count; i += 2) {
            int c = ends[i - 2] - ends[i - 3];
            if (!proportioned(
                    ends[i - 4] - ends[i - 5],
                    ends[i - 3] - ends[i - 4],
                    c,
                    ends[i - 1] - ends[i - 2],
                    ends[i] - ends[i - 1],
                    TOLERANCE)) {
                continue;
            }
            candidate(ends[i - 2] - c / 2.0, y, ends[i] - ends[i - 5]);
            if (found.size() >= most || (found.size() & 31) == 31 && deadline.passed()) {
                return;
            }
        }
    }

    /** Where the runs of a row end, after a 0; how many they are. Found by the bits that differ from the one before. */
    private int ends(int y) {
        picture.row(y, bits);
        int count = 0;
        long before = bits[0] & 1;
        for (int word = 0; word < bits.length; word++) {
            long edges = bits[word] ^ (bits[word] << 1 | before);
            before = bits[word] >>> 63;
            for (; edges != 0; edges &= edges - 1) {
                ends[++count] = 64 * word + Long.numberOfTrailingZeros(edges);
            }
        }
        // A dark run at the picture's edge has ended there already, where beyond it zeros stand.
        if (ends[count] < picture.width) {
            ends[++count] = picture.width;
        }
        return count;
    }

    private static boolean proportioned(int a, int b, int c, int d, int e, double tolerance) {
        int total = a + b + c + d + e;
        if (total < 7) {
            return false;
        }
        double module = total / 7.0;
        double most = module * tolerance + 0.3;
        return Math.abs(c - 3 * module) < 2.5 * most
                && Math.abs(a - module) < most
                && Math.abs(b - module) < most
                && Math.abs(d - module) < most
                && Math.abs(e - module) < most
                // Blur moves all edges alike: what the dark ring gains, the light one loses.
                && a + b < 2.8 * module
                && d + e < 2.8 * module;
    }

    private void candidate(double x, int y, int across) {
        int column = (int) x;
        if (!through(column, y, 0, 1, across * 3) || !proportioned(TOLERANCE)) {
            return;
        }
        int down = total();
        if (down > across * 3 || across > down * 3) {
            return;
        }
        double centreY = y + (after() - before()) / 2.0 + 0.5;
        int row = Math.min(Math.max((int) centreY, 0), picture.height - 1);
        if (!through(column, row, 1, 0, down * 3) || !proportioned(TOLERANCE)) {
            return;
        }
        double centreX = column + (after() - before()) / 2.0 + 0.5;
        double size = (total() + down) / 2.0;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).isAt(centreX, centreY, size)) {
                found.set(i, found.get(i).seenAgain(centreX, centreY, size));
                return;
            }
        }
        int middle = Math.min(Math.max((int) centreX, 0), picture.width - 1);
        int longest = Math.max(across, down) * 2;
        if (through(middle, row, 1, 1, longest) && proportioned(DIAGONAL_TOLERANCE)
                || through(middle, row, 1, -1, longest) && proportioned(DIAGONAL_TOLERANCE)) {
            found.add(new Finder(centreX, centreY, size, 1));
        }
    }

    private boolean proportioned(double tolerance) {
        return proportioned(runs[0], runs[1], runs[2], runs[3], runs[4], tolerance);
    }

    private int total() {
        return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
    }

    private int upToCentre;

    /** Pixels of the middle run before and after where {@link #through} began. */
    private int before() {
        return upToCentre;
    }

    private int after() {
        return runs[2] - upToCentre - 1;
    }

    /** Measures the five runs around a dark pixel along a direction; false where they leave the picture or grow too long. */
    private boolean through(int x, int y, int stepX, int stepY, int longest) {
        if (!picture.dark(x, y)) {
            return false;
        }
        int back0 = run(x - stepX, y - stepY, -stepX, -stepY, 1, longest);
        int at = back0 + 1;
        int back1 = run(x - at * stepX, y - at * stepY, -stepX, -stepY, 0, longest);
        at += back1;
        int back2 = run(x - at * stepX, y - at * stepY, -stepX, -stepY, 1, longest);
        int on0 = run(x + stepX, y + stepY, stepX, stepY, 1, longest);
        at = on0 + 1;
        int on1 = run(x + at * stepX, y + at * stepY, stepX, stepY, 0, longest);
        at += on1;
        int on2 = run(x + at * stepX, y + at * stepY, stepX, stepY, 1, longest);
        upToCentre = back0;
        runs[0] = back2;
        runs[1] = back1;
        runs[2] = back0 + on0 + 1;
        runs[3] = on1;
        runs[4] = on2;
        return back1 > 0 && back2 > 0 && on1 > 0 && on2 > 0 && total() <= longest;
    }

    private int run(int x, int y, int stepX, int stepY, int colour, int longest) {
        int count = 0;
        while (x >= 0
                && x < picture.width
                && y >= 0
                && y < picture.height
                && count <= longest
                && picture.dark[y * picture.width + x] == colour) {
            count++;
            x += stepX;
            y += stepY;
        }
        return count;
    }
}
