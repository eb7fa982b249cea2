package org.proofmark.models.offline;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Sends a queue, as the command line asks for it.
 *
 * @param out for an answer to each scan
 * @param err for people
 */
record Sending(PrintStream out, PrintStream err) {
    /** @return the exit code */
    int send(Path file, String server, Path apiKey) {
        try {
            String key = Files.readAllLines(apiKey).stream()
                    .filter(line -> !line.isBlank())
                    .findFirst()
                    .orElse("")
                    .strip();
            if (key.isEmpty()) {
                err.println("proofmark-verify: " + apiKey + " holds no key");
                return VerifyMain.USAGE;
            }
            if (!Files.exists(file)) {
                err.println("proofmark-verify: nothing is queued: there is no " + file);
                return VerifyMain.ALL_JUDGED;
            }
            ScanQueue queue = ScanQueue.at(file);
            try (Closeable alone = queue.alone()) {
                if (alone == null) {
                    err.println("proofmark-verify: another upload of " + file + " is under way");
                    return VerifyMain.QUEUE;
                }
                Upload upload = Upload.to(server, key, queue, out);
                try {
                    upload.run();
                } finally {
                    err.printf(
                            Locale.ROOT,
                            "sent: %d recorded, %d known already, %d refused%n",
                            upload.recorded(),
                            upload.known(),
                            upload.refused());
                }
                return upload.refused() == 0 ? VerifyMain.ALL_JUDGED : VerifyMain.SOME_UNREADABLE;
            }
        } catch (Upload.Unsent unsent) {
            err.println("proofmark-verify: " + unsent.getMessage() + "; the queue keeps the rest");
            return VerifyMain.UNSENT;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return VerifyMain.UNSENT;
        } catch (IOException failed) {
            err.println("proofmark-verify: the queue or the key cannot be read: " + FileTrouble.named(failed));
            return VerifyMain.QUEUE;
        }
    }
}
