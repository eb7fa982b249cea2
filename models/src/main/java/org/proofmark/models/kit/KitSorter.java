package org.proofmark.models.kit;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.proofmark.labelling.KitLabel;
import org.proofmark.models.kit.KitTally.Measured;
import org.proofmark.reading.GreyImage;
import org.proofmark.reading.Photos;

/**
 * Reads the photographs of a folder one after another, and writes each label into the folder of its class: {@code
 * photos/600/keyed-copy/kit1-s01-600-keyed-r03c05-copy__IMG_1234.png}. A file that is there already is left as it is.
 */
final class KitSorter {
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");

    private final KitOptions options;
    private final KitTally tally = new KitTally();
    /** By the digest of its bytes. */
    private final Map<String, String> known = new HashMap<>();

    KitSorter(KitOptions options) {
        this.options = options;
    }

    /** @param progress hears of each photograph */
    KitTally sort(PrintStream progress) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(options.photos())) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        Files.createDirectories(options.out());
        Path report = options.out().resolve("report.jsonl");
        try (BufferedWriter lines =
                Files.newBufferedWriter(report, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int i = 0; i < files.size(); i++) {
                Path file = files.get(i);
                int before = tally.measured().size();
                photograph(file, lines);
                progress.printf(
                        Locale.ROOT,
                        "%d of %d: %s: %d labels%n",
                        i + 1,
                        files.size(),
                        relative(file),
                        tally.measured().size() - before);
            }
        }
        return tally;
    }

    private String relative(Path file) {
        return options.photos().relativize(file).toString().replace('\\', '/');
    }

    private void photograph(Path file, BufferedWriter lines) throws IOException {
        String name = relative(file);
        Generation said = Generation.of(options.photos().relativize(file));
        Generation generation = said == null ? Generation.FIRST : said;
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!PICTURES.contains(ending)) {
            String note = ending.equals("heic") || ending.equals("heif")
                    ? "is a HEIC picture; have the phone take JPEG (“most compatible”), or convert it"
                    : "is called neither .jpg, .png nor .webp";
            refuse(name, "image-type", note, lines);
            return;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than is read at all, so that a larger file is refused for that.
            bytes = in.readNBytes(Photos.MAX_BYTES + 1);
        } catch (IOException unreadable) {
            refuse(name, "file-unreadable", "the file cannot be read: " + unreadable, lines);
            return;
        }
        String twin = known.putIfAbsent(digest(bytes), name);
        if (twin != null) {
            refuse(name, "same-photograph", "is the same file as " + twin + " and counts once", lines);
            return;
        }
        KitPicture picture = KitPicture.of(bytes);
        tally.photograph(said != null);
        tally.foreign(picture.foreign().size());
        for (String foreign : picture.foreign()) {
            say(KitLines.foreign(name, foreign), lines);
        }
        if (picture.problem() != null) {
            refuse(name, picture.problem(), String.valueOf(picture.note()), lines);
        }
        for (KitPicture.Seen seen : picture.labels()) {
            label(name, generation, seen, lines);
        }
    }

    private void label(String photo, Generation generation, KitPicture.Seen seen, BufferedWriter lines)
            throws IOException {
        KitLabel kit = seen.kit();
        KitLook look = KitLook.of(seen);
        // A copy of a label without a texture is a label without a texture.
        String kind = kit.kind().id()
                + (generation == Generation.COPY && kit.kind() != KitLabel.Kind.UNMARKED ? "-copy" : "");
        String stem = photo.substring(0, photo.lastIndexOf('.')).replaceAll("[^A-Za-z0-9.-]+", "_");
        String name = kit.id() + "-" + generation.id() + "__" + stem + ".png";
        String place = kit.grade().dpi() + "/" + kind + "/" + name;
        Path cut = options.out().resolve("photos").resolve(place);
        boolean written = write(seen.label().picture(), cut);
        write(look.flat().picture(), options.out().resolve("flat").resolve(place));
        Measured measured = Measured.of(kit, generation, look);
        tally.label(measured, written);
        say(KitLines.label(photo, "photos/" + place, written, measured), lines);
    }

    private void refuse(String photo, String problem, String note, BufferedWriter lines) throws IOException {
        tally.refuse(photo, problem, note);
        say(KitLines.refused(photo, problem, note), lines);
    }

    private static void say(String line, BufferedWriter lines) throws IOException {
        lines.write(line);
        lines.write('\n');
    }

    /** @return false where a file of that name is there already */
    private static boolean write(GreyImage grey, Path file) throws IOException {
        if (Files.exists(file)) {
            return false;
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        BufferedImage image = new BufferedImage(grey.width(), grey.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, grey.width(), grey.height(), grey.pixels());
        ImageIO.write(image, "png", file.toFile());
        return true;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
