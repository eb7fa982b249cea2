package org.proofmark.ear.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of processes as Linux counts it: proportional set size, so that pages shared between them count once. */
final class Memory {
    private Memory() {}

    static boolean isKnown() {
        return Files.exists(Path.of("/proc/self/smaps_rollup"));
    }

    /** Megabytes (10^6) of the process and everything it started. */
    static double ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(Memory::bytes)
                        .sum()
                / 1e6;
    }

    private static long bytes(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0; // ended meanwhile
        }
    }
}
