package org.proofmark.models.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells people, in one line each, that results can no longer be queued, that they can again, and at the end what is missing. Not a line a
 * photograph: the results say it of themselves.
 */
final class QueueTrouble implements ScanQueue.Listener {
    private final Path file;
    private final PrintStream err;
    private @Nullable IOException now;
    private @Nullable IOException last;
    private long since;
    private long missing;
    private boolean ended;

    /** @param file the queue */
    QueueTrouble(Path file, PrintStream err) {
        this.file = file;
        this.err = err;
    }

    @Override
    public synchronized void failed(IOException why, int lines) {
        if (now == null) {
            since = 0;
            say("the queue " + file + " cannot be written: " + FileTrouble.named(why)
                    + ". Make room there, or bring its disk back. Until then photos are judged, but not queued;"
                    + " lines of such results say \"queued\":false");
        }
        now = why;
        last = why;
        since += lines;
        missing += lines;
    }

    @Override
    public synchronized void written() {
        if (now != null) {
            now = null;
            say("the queue " + file + " can be written again. " + results(since)
                    + " not in it: judge the photos again whose lines say \"queued\":false");
        }
    }

    /** How many results could not be queued so far. */
    synchronized long missing() {
        return missing;
    }

    /** No more is judged. Says what is missing, if anything is; once, however often it is called. */
    synchronized void end() {
        if (last != null && !ended) {
            say(results(missing) + " missing in the queue " + file + ": " + FileTrouble.named(last)
                    + ". Their lines say \"queued\":false");
        }
        ended = true;
    }

    private void say(String what) {
        err.println("proofmark-verify: " + what);
        err.flush();
    }

    private static String results(long count) {
        return count == 1 ? "1 result is" : count + " results are";
    }
}
