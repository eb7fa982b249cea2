package org.proofmark.models.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.labelling.ErrorCorrection;
import org.proofmark.labelling.ModuleMatrix;
import org.proofmark.labelling.QrCodes;
import org.proofmark.models.photos.PhotoFolders.Photo;
import org.proofmark.models.simulator.Dice;

class PhotosMainTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    /** A code of 29 modules with 8 pixels each; ragged edges move each pixel's row or column by up to two pixels. */
    private static void draw(Path file, String text, boolean ragged, long seed) throws IOException {
        ModuleMatrix code = QrCodes.encode(text, ErrorCorrection.Q, 3, 3);
        int side = (code.width() + 8) * 8;
        Dice dice = new Dice(seed);
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            int shift = ragged ? dice.below(5) - 2 : 0;
            for (int x = 0; x < side; x++) {
                int mx = Math.floorDiv(x + shift, 8) - 4;
                int my = y / 8 - 4;
                boolean inside = mx >= 0 && my >= 0 && mx < code.width() && my < code.width();
                double grey = (inside && code.dark(mx, my) ? 40 : 210) + 6 * dice.gauss();
                picture.getRaster().setSample(x, y, 0, (int) grey);
            }
        }
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    private Path folder(String name, int from, int to) throws IOException {
        Path folder = home.resolve(name);
        for (int i = from; i < to; i++) {
            draw(folder.resolve("clean/label-" + (char) ('a' + i) + "-1.png"), "CLEAN " + i, false, i);
            draw(folder.resolve("ragged/label-" + (char) ('a' + i) + "-1.png"), "RAGGED " + i, true, 100 + i);
        }
        return folder;
    }

    private record Ran(int status, String said, @Nullable String json) {}

    private Ran run(Path train, @Nullable Path test) throws IOException {
        return run(train, null, test);
    }

    private Ran run(Path train, @Nullable Path more, @Nullable Path test) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Path out = home.resolve("new/figures.json");
        int status = PhotosMain.run(
                train.toString(),
                more == null ? null : more.toString(),
                test == null ? null : test.toString(),
                out.toString(),
                new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Ran(status, said.toString(StandardCharsets.UTF_8), Files.exists(out) ? Files.readString(out) : null);
    }

    /** Photographs that are only learned from are in no figure, and a class that nobody asked for is refused by name. */
    @Test
    void furtherPhotographsAreLearnedFromAndNotJudged() throws IOException {
        Path train = folder("train", 0, 5);
        Path more = folder("more", 5, 8);
        Ran alone = run(train, null);
        Ran both = run(train, more, null);
        assertThat(both.status()).as(both.said()).isZero();
        assertThat(both.said()).contains("more: 6 photographs");
        try (JsonReader one = Json.createReader(new StringReader(java.util.Objects.requireNonNull(alone.json())));
                JsonReader two = Json.createReader(new StringReader(java.util.Objects.requireNonNull(both.json())))) {
            assertThat(two.readObject().getInt("n")).isEqualTo(one.readObject().getInt("n"));
        }
        Files.move(more.resolve("clean"), more.resolve("cleaner"));
        Ran wrong = run(train, more, null);
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.said()).contains("cleaner").contains("was not learned");
    }

    @Test
    void learnsFromOneFolderAndJudgesAnother() throws IOException {
        Path train = folder("train", 0, 5);
        Path test = folder("test", 5, 8);
        Files.writeString(test.resolve("clean/note.txt"), "no picture by its name");
        Files.writeString(test.resolve("clean/torn-1.jpg"), "no picture inside");
        Ran ran = run(train, test);
        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(ran.json()).isNotNull();
        assertThat(ran.json().replaceAll("\\s+", ""))
                .startsWith(
                        "{\"accuracy\":1,\"auc\":1,\"confusion\":[[3,0],[0,3]],\"classes\":[\"clean\",\"ragged\"],\"n\":6,");
        assertThat(ran.said()).contains("test: 1 could not be read").contains("torn-1.jpg");
        assertThat(run(train, test).json()).as("the same again").isEqualTo(ran.json());
    }

    @Test
    void saysWhatIsWrongWithAFolder() throws IOException {
        Path train = folder("train", 0, 1);
        assertThat(run(home.resolve("nowhere"), null)).satisfies(refused("nowhere is no folder"));
        assertThat(run(train.resolve("clean"), null)).satisfies(refused("no folders"));
        Files.createDirectories(home.resolve("one/alone"));
        assertThat(run(home.resolve("one"), null)).satisfies(refused("one folder, alone"));
        assertThat(run(train, null)).satisfies(refused("too few photographs"));
        Files.createDirectories(train.resolve("zero"));
        assertThat(run(train, null)).satisfies(refused("zero has no photograph that can be read (0 files"));
        Path test = folder("test", 1, 2);
        Files.move(test.resolve("clean"), test.resolve("unheard"));
        Files.delete(train.resolve("zero"));
        assertThat(run(train, test)).satisfies(refused("the class unheard was not learned"));
    }

    private static java.util.function.Consumer<Ran> refused(String why) {
        return ran -> {
            assertThat(ran.status()).isEqualTo(2);
            assertThat(ran.said()).contains(why);
            assertThat(ran.json()).isNull();
        };
    }

    @Test
    void photographsOfOneSubjectStayTogether() throws IOException {
        assertThat(PhotoFolders.subject(Path.of("a/active-12.jpg"))).isEqualTo("active");
        assertThat(PhotoFolders.subject(Path.of("a/IMG_0042 (3).jpeg"))).isEqualTo("IMG_0042");
        assertThat(PhotoFolders.subject(Path.of("a/7.png"))).isEqualTo("7");
        // Photographs of one label of the capture kit, first print and copy, are one subject whatever they were called.
        assertThat(PhotoFolders.subject(Path.of("keyed/kit1-s01-600-keyed-r03c05-first__IMG_1.png")))
                .isEqualTo(PhotoFolders.subject(Path.of("keyed-copy/kit1-s01-600-keyed-r03c05-copy__b_IMG-2.png")))
                .isEqualTo("kit1-s01-600-keyed-r03c05");
        PhotoStatistics.Seen seen = new PhotoStatistics.Seen(new float[1], null);
        List<Photo> photos = new java.util.ArrayList<>();
        for (int i = 0; i < 60; i++) {
            photos.add(new Photo(Path.of(i % 2 + "/" + i + ".jpg"), i % 2, "word " + i / 2 % 6, seen));
        }
        int[] fold = PhotoClassifier.folds(photos, 5, 1);
        Map<String, Integer> of = new HashMap<>();
        for (int i = 0; i < fold.length; i++) {
            assertThat(of.merge(photos.get(i).subject(), fold[i], (a, b) -> a)).isEqualTo(fold[i]);
        }
        assertThat(of.values()).contains(0, 1, 2, 3, 4);
    }

    @Test
    void tellsRealFirstPrintsFromSecondOnesOfWordsItNeverSaw() throws IOException {
        Path prints = Path.of(System.getProperty("user.dir")).resolve("../../shared/data/real-prints");
        assumeThat(prints).as("photographs of real prints").isDirectory();
        // Two photographs of each word and class: all 96 take a quarter of a minute.
        Path some = home.resolve("some");
        for (String kind : List.of("first", "second")) {
            Files.createDirectories(some.resolve(kind));
            try (var files = Files.list(prints.resolve(kind))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    String name = file.getFileName().toString();
                    if (name.endsWith("-1.jpg") || name.endsWith("-2.jpg")) {
                        Files.copy(file, some.resolve(kind).resolve(name));
                    }
                }
            }
        }
        PhotoTrial trial = PhotoTrial.crossValidated(PhotoFolders.read("train", some), 3, 1);
        assertThat(trial.photos()).hasSize(36);
        assertThat(trial.mistaken()).hasSizeLessThanOrEqualTo(1);
    }
}
