package org.proofmark.models.photos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proofmark.kernel.ProblemException;
import org.proofmark.models.photos.PhotoStatistics.Seen;
import org.proofmark.reading.Photos;

/**
 * A folder of folders of photographs, each folder a class of its own name.
 *
 * @param classes in alphabetical order, at least two
 * @param unreadable pictures that could not be opened, with the reason; they count nowhere
 */
record PhotoFolders(List<String> classes, List<Photo> photos, List<Unreadable> unreadable) {
    /**
     * @param actual index into {@link #classes}
     * @param subject what the photographs of one label have in common, so that they are not split between learning and judging: class
     *     names apart, the file's name without its last number ({@code active-1.jpg} is one of {@code active}); of the capture kit, the
     *     label's place on its sheet
     */
    record Photo(Path file, int actual, String subject, Seen seen) {}

    record Unreadable(Path file, String problem) {}

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");
    /** A label of the capture kit: its place comes first, then what the photograph was called. */
    private static final Pattern OF_KIT =
            Pattern.compile("(kit\\d-s\\d\\d-\\d+-[a-z-]+-r\\d\\dc\\d\\d)-(?:first|copy)__");

    private static final Pattern NUMBER = Pattern.compile("[-_ .]?\\(?\\d+\\)?$");

    /**
     * Reads all of it. Files that are no pictures by their name, and hidden ones, are passed over.
     *
     * @param what the folder is for, for messages
     * @throws Unusable where nothing can be learned from it
     */
    static PhotoFolders read(String what, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Unusable(what + ": " + folder + " is no folder");
        }
        TreeMap<String, List<Path>> files = new TreeMap<>();
        for (Path sub : children(folder)) {
            if (Files.isDirectory(sub)) {
                files.put(
                        sub.getFileName().toString(),
                        children(sub).stream().filter(PhotoFolders::isPicture).toList());
            }
        }
        if (files.size() < 2) {
            throw new Unusable(what + ": " + folder + " has "
                    + (files.isEmpty() ? "no folders" : "one folder, " + files.firstKey())
                    + "; each class of photographs needs a folder in it, and there must be two or more");
        }
        List<String> classes = List.copyOf(files.keySet());
        List<Photo> photos = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (int k = 0; k < classes.size(); k++) {
            int before = photos.size();
            List<Path> own = files.getOrDefault(classes.get(k), List.of());
            for (Path file : own) {
                try {
                    photos.add(new Photo(file, k, subject(file), PhotoStatistics.of(bytes(file))));
                } catch (ProblemException refused) {
                    unreadable.add(new Unreadable(file, refused.problem().title()));
                }
            }
            if (photos.size() == before) {
                throw new Unusable(what + ": the folder " + folder.resolve(classes.get(k))
                        + " has no photograph that can be read ("
                        + own.size() + " files end in "
                        + PICTURES.stream().sorted().toList() + ")");
            }
        }
        return new PhotoFolders(classes, photos, unreadable);
    }

    /**
     * Its photographs, their classes counted as another folder's of the same names.
     *
     * @param what the folder is for, for messages
     * @throws Unusable where one of its classes is not among them
     */
    List<Photo> as(String what, List<String> others) {
        List<Photo> same = new ArrayList<>();
        for (Photo photo : photos) {
            String name = classes.get(photo.actual());
            int actual = others.indexOf(name);
            if (actual < 0) {
                throw new Unusable(what + ": the class " + name + " was not learned; there are " + others);
            }
            same.add(new Photo(photo.file(), actual, photo.subject(), photo.seen()));
        }
        return same;
    }

    private static byte[] bytes(Path file) throws IOException {
        // One byte more than is allowed, so that the reader refuses it.
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Photos.MAX_BYTES + 1);
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> !child.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static String subject(Path file) {
        String name = file.getFileName().toString();
        Matcher kit = OF_KIT.matcher(name);
        if (kit.lookingAt()) {
            return kit.group(1);
        }
        String stem = name.substring(0, name.lastIndexOf('.'));
        String subject = NUMBER.matcher(stem).replaceFirst("");
        return subject.isEmpty() ? stem : subject;
    }

    /** A folder that cannot be used, said so that a person can put it right. */
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }
}
