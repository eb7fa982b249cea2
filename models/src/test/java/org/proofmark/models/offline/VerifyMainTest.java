package org.proofmark.models.offline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.labelling.TextureProfile;

/** The command line as a person uses it, but for the process around it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyMainTest {
    @TempDir
    static Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Random random = new Random(1);
    private Path photos;
    private Path keys;

    @BeforeAll
    void write() throws IOException {
        TillLabels labels = new TillLabels();
        photos = Files.createDirectories(home.resolve("photos/deep/er"))
                .getParent()
                .getParent();
        for (int i = 0; i < 3; i++) {
            Path to = (i == 2 ? photos.resolve("deep/er") : photos).resolve("label " + i + ".jpg");
            Files.write(
                    to,
                    labels.photographed(
                            labels.printed(
                                    labels.label(TillLabels.SLOT, TillLabels.SLOT, TextureProfile.KEYED_600, i), i),
                            500,
                            i));
        }
        Files.write(
                photos.resolve("broken.JPG"),
                java.util.Arrays.copyOf(Files.readAllBytes(photos.resolve("label 0.jpg")), 150));
        Files.writeString(photos.resolve("notes.txt"), "not a picture, and not called one");
        keys = Files.write(home.resolve("sa.pmkey"), TillLabels.file(TillLabels.GTIN, TillLabels.SLOT, "SA"));
    }

    @BeforeEach
    void clear() {
        out.reset();
        err.reset();
    }

    private int run(String stdin, Instant now, String passphrase, String... arguments) {
        return new VerifyMain(
                        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        Clock.fixed(now, ZoneOffset.ofHours(3)),
                        bytes -> {
                            byte[] fresh = new byte[bytes];
                            random.nextBytes(fresh);
                            return fresh;
                        },
                        passphrase)
                .run(arguments);
    }

    private int run(String... arguments) {
        return run("", TillLabels.NOW, TillLabels.PASSPHRASE, arguments);
    }

    private List<JsonObject> lines() {
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Set<String> files(List<JsonObject> lines) {
        return lines.stream()
                .map(line -> Path.of(line.getString("file")).getFileName().toString())
                .collect(Collectors.toSet());
    }

    @Test
    void aFolderIsJudgedToItsEndThoughOneFileIsBroken() {
        assertThat(run("--keys", keys.toString(), photos.toString())).isEqualTo(VerifyMain.SOME_UNREADABLE);

        assertThat(files(lines())).containsExactlyInAnyOrder("broken.JPG", "label 0.jpg", "label 1.jpg", "label 2.jpg");
        for (JsonObject line : lines()) {
            if (line.getString("file").endsWith("broken.JPG")) {
                assertThat(line.getString("verdict")).isEqualTo("UNREADABLE");
                assertThat(line.getJsonArray("reasons").getString(0)).isEqualTo("image-unreadable");
            } else {
                assertThat(line.getString("gtin")).isEqualTo(TillLabels.GTIN.value());
                assertThat(line.getString("code")).isEqualTo("UNCHECKED");
                assertThat(line.getString("note")).endsWith("; code unchecked");
                assertThat(line.getInt("slot")).isEqualTo(TillLabels.SLOT);
                assertThat(line.getJsonObject("watermark").keySet()).contains("class", "sharpness");
            }
        }
        assertThat(said()).contains("ready in", "1 keys");
    }

    @Test
    void pathsComeOnStandardInput() {
        String paths = photos.resolve("label 0.jpg") + "\n\n" + photos.resolve("gone.jpg") + "\nno\0path\n"
                + photos.resolve("label 1.jpg") + "\n";

        assertThat(run(paths, TillLabels.NOW, TillLabels.PASSPHRASE, "--keys", keys.toString(), "--stdin"))
                .isEqualTo(VerifyMain.SOME_UNREADABLE);
        assertThat(lines()).hasSize(4);
        assertThat(lines().stream()
                        .filter(line ->
                                line.getJsonArray("reasons").getString(0).equals("file-unreadable"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aWatchedFolderIsJudgedAsPicturesAppear() throws Exception {
        Path watched = Files.createDirectory(home.resolve("watched"));
        Files.copy(photos.resolve("label 0.jpg"), watched.resolve("first.jpg"));
        Thread program = new Thread(() -> run("--keys", keys.toString(), "--watch", watched.toString()));
        program.start();
        awaitLines(1);
        Files.copy(photos.resolve("label 1.jpg"), watched.resolve("second.part"));
        Files.move(watched.resolve("second.part"), watched.resolve("second.jpg"), StandardCopyOption.ATOMIC_MOVE);
        awaitLines(2);
        program.interrupt();
        program.join(20_000);

        assertThat(program.isAlive()).isFalse();
        assertThat(files(lines())).containsExactlyInAnyOrder("first.jpg", "second.jpg");
    }

    private void awaitLines(int count) throws InterruptedException {
        for (int i = 0; i < 600 && out.toString(StandardCharsets.UTF_8).lines().count() < count; i++) {
            Thread.sleep(50);
        }
        assertThat(out.toString(StandardCharsets.UTF_8).lines().count())
                .as(said())
                .isEqualTo(count);
    }

    @Test
    void theCodeChoosesAmongSeveralKeyFiles() throws IOException {
        Path foreign =
                Files.write(home.resolve("ae.pmkey"), TillLabels.file(TillLabels.GTIN, TillLabels.OTHER_SLOT, "AE"));

        assertThat(run("--keys", foreign.toString(), "--keys", keys.toString(), photos + "/label 0.jpg"))
                .isEqualTo(VerifyMain.ALL_JUDGED);
        assertThat(lines().get(0).getString("verdict")).isNotEqualTo("NO_KEY");
        clear();
        assertThat(run("--keys", foreign.toString(), photos + "/label 0.jpg")).isEqualTo(VerifyMain.ALL_JUDGED);
        assertThat(lines().get(0).getString("verdict")).isEqualTo("NO_KEY");
    }

    @Test
    void aKeyFileThatCannotBeUsedIsSaidInClearWords() throws IOException {
        String photo = photos + "/label 0.jpg";
        String file = keys.toString();

        assertThat(run("", TillLabels.NOW, "another passphrase!", "--keys", file, photo))
                .isEqualTo(VerifyMain.KEYS);
        assertThat(said()).contains("sa.pmkey: The passphrase is not that of the key file");
        clear();
        assertThat(run("", TillLabels.NOW.plus(Duration.ofDays(13)), TillLabels.PASSPHRASE, "--keys", file, photo))
                .isEqualTo(VerifyMain.KEYS);
        assertThat(said()).contains("expired at 2026-12-04T10:00:00Z");
        clear();
        byte[] damaged = Files.readAllBytes(keys);
        damaged[damaged.length / 2] ^= 1;
        Path broken = Files.write(home.resolve("broken.pmkey"), damaged);
        assertThat(run("--keys", broken.toString(), photo)).isEqualTo(VerifyMain.KEYS);
        assertThat(said()).contains("damaged");
        clear();
        assertThat(run("--keys", photo, photo)).isEqualTo(VerifyMain.KEYS);
        assertThat(said()).contains("no Proofmark texture key file");
        clear();
        assertThat(run("--keys", home + "/gone", photo)).isEqualTo(VerifyMain.KEYS);
        assertThat(lines()).isEmpty();
    }

    @Test
    void passphrasesComeFromAFileOneForAllOrOneForEach() throws IOException {
        Path phrases = Files.writeString(home.resolve("phrase"), TillLabels.PASSPHRASE + "\n");

        String label = photos + "/label 0.jpg";
        String[] judgeOne = {"--keys", keys.toString(), "--passphrase-file", phrases.toString(), label};
        assertThat(run("", TillLabels.NOW, null, judgeOne)).isEqualTo(VerifyMain.ALL_JUDGED);
        Files.writeString(phrases, TillLabels.PASSPHRASE + "\nanother one\n");
        assertThat(run("", TillLabels.NOW, null, judgeOne)).isEqualTo(VerifyMain.KEYS);
    }

    @Test
    void aWrongCommandLineIsSaidAndHelpTellsTheExitCodes() {
        List<String[]> wrong = new ArrayList<>();
        wrong.add(new String[] {"photo.jpg"});
        wrong.add(new String[] {"--keys", "x"});
        wrong.add(new String[] {"--keys"});
        wrong.add(new String[] {"--keys", "x", "--threads", "many", "y"});
        wrong.add(new String[] {"--keys", "x", "--frobnicate", "y"});
        wrong.add(new String[] {"--keys", "x", "-v", "y"});
        wrong.add(new String[] {"--keys", "x", "--watch", home + "/gone"});
        wrong.add(new String[] {"--keys", "x", "--first-prints", home + "/gone", "y"});
        for (String[] arguments : wrong) {
            assertThat(run(arguments)).as(String.join(" ", arguments)).isEqualTo(VerifyMain.USAGE);
        }
        assertThat(run("--help")).isEqualTo(VerifyMain.ALL_JUDGED);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Exit codes", "--watch");
        assertThat(run("--keys", keys.toString(), "--model", home.toString(), "x"))
                .isEqualTo(VerifyMain.MODEL);
        clear();
        assertThat(run("--capture-kit", "--help")).isEqualTo(VerifyMain.ALL_JUDGED);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--capture-kit DIR", "Exit codes");
    }

    @Test
    void whatIsMissingIsSaidInWordsAndNotByAnException() throws IOException {
        run("--keys", keys.toString(), home + "/gone.jpg");
        assertThat(lines().get(0).getString("note")).endsWith("there is no such file or folder");
        run("--keys", home + "/gone.pmkey", "x.jpg");
        assertThat(said()).contains("gone.pmkey: the key file cannot be read: there is no such file");
        run("--keys", keys.toString(), "--queue", home + "/gone/queue", "x.jpg");
        assertThat(said()).contains("queue.lock: there is no such file");
        Path heic = Files.createDirectory(home.resolve("of-a-phone"));
        Files.writeString(heic.resolve("photo.heic"), "in a format that is not read");
        run("--keys", keys.toString(), heic.toString());
        assertThat(said()).contains("of-a-phone holds no picture").doesNotContain("Exception");
    }

    @Test
    void resultsWithACodeOfOursAreQueuedAndNothingOfThePhotoIs() throws IOException {
        Path queue = home.resolve("scans.queue");

        assertThat(run("--keys", keys.toString(), "--queue", queue.toString(), "--device", "till-7", photos.toString()))
                .isEqualTo(VerifyMain.SOME_UNREADABLE);

        List<JsonObject> queued = Files.readAllLines(queue).stream()
                .map(line -> Json.createReader(new StringReader(line)).readObject())
                .toList();
        assertThat(queued).hasSize(3);
        for (JsonObject scan : queued) {
            assertThat(scan.keySet())
                    .containsExactlyInAnyOrder(
                            "id", "at", "code", "gtin", "serial", "verdict", "print", "signature", "device");
            assertThat(java.util.UUID.fromString(scan.getString("id")).version())
                    .isEqualTo(7);
            assertThat(scan.getString("at")).isEqualTo("2026-11-21T13:00:00+03:00");
            assertThat(scan.getString("device")).isEqualTo("till-7");
        }
        assertThat(lines().stream().filter(line -> line.containsKey("scan")).map(line -> line.getString("scan")))
                .containsExactlyInAnyOrderElementsOf(
                        queued.stream().map(scan -> scan.getString("id")).toList());
        clear();
        assertThat(run("--keys", keys.toString(), "--queue", photos.toString(), photos + "/label 0.jpg"))
                .isEqualTo(VerifyMain.QUEUE);
    }

    @Test
    void aKeyGoesNowhereWithoutEncryption() throws IOException {
        Path key = Files.writeString(home.resolve("api.key"), "secret\n");
        String queue = home.resolve("unsent.queue").toString();

        assertThat(run("--queue", queue, "--upload", "https://proofmark.example", "--api-key-file", key.toString()))
                .as("a queue that nobody began")
                .isEqualTo(VerifyMain.ALL_JUDGED);
        assertThat(said()).contains("nothing is queued: there is no");
        assertThat(Path.of(queue)).doesNotExist();
        Files.createFile(Path.of(queue));
        Path empty = Files.createFile(home.resolve("empty.key"));
        assertThat(run("--queue", queue, "--upload", "https://proofmark.example", "--api-key-file", empty.toString()))
                .isEqualTo(VerifyMain.USAGE);
        assertThat(run("--queue", queue, "--upload", "http://proofmark.example", "--api-key-file", key.toString()))
                .isEqualTo(VerifyMain.UNSENT);
        assertThat(said()).contains("https://");
        assertThat(run("--queue", queue, "--upload", "https://proofmark.example"))
                .isEqualTo(VerifyMain.USAGE);
    }
}
