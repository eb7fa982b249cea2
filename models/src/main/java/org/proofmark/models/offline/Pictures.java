package org.proofmark.models.offline;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds picture files. */
final class Pictures {
    private static final Set<String> ENDINGS = Set.of("jpg", "jpeg", "png", "webp");
    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private Pictures() {}

    /** Of a folder only what is called a picture. */
    static boolean isPicture(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** A file as it is, or all pictures at any depth of a folder. What cannot be opened is handed on, to be told of there. */
    static void in(Path fileOrFolder, Consumer<Path> to) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            to.accept(fileOrFolder);
            return;
        }
        Files.walkFileTree(fileOrFolder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isPicture(file) && !attributes.isDirectory()) {
                    to.accept(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                to.accept(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private record State(FileTime modified, long size) {}

    /**
     * Each picture that is in a folder or appears there, once, when it has stopped growing; again if it is replaced. Looks every quarter of a
     * second, which works on network drives, too. Until the thread is interrupted.
     *
     * @throws IOException when the folder cannot be listed
     */
    static void watch(Path folder, Consumer<Path> to) throws IOException, InterruptedException {
        Map<Path, State> before = new HashMap<>();
        Map<Path, State> done = new HashMap<>();
        while (true) {
            Map<Path, State> now = new HashMap<>();
            try (var files = Files.newDirectoryStream(folder, Pictures::isPicture)) {
                for (Path file : files) {
                    state(file, now);
                }
            } catch (DirectoryIteratorException failed) {
                throw failed.getCause();
            }
            done.keySet().retainAll(now.keySet());
            for (Map.Entry<Path, State> file : now.entrySet()) {
                State state = file.getValue();
                if (state.equals(before.get(file.getKey())) && !state.equals(done.put(file.getKey(), state))) {
                    to.accept(file.getKey());
                }
            }
            before = now;
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }

    private static void state(Path file, Map<Path, State> to) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isRegularFile() && attributes.size() > 0) {
                to.put(file, new State(attributes.lastModifiedTime(), attributes.size()));
            }
        } catch (IOException gone) {
            // Moved away since it was listed.
        }
    }
}
