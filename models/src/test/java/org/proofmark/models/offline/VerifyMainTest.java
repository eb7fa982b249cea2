package org.proofmark.models.offline;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
        InputStream in = new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8));
        return run(in, now, passphrase, arguments);
    }

    private int run(InputStream in, Instant now, String passphrase, String... arguments) {
        return new VerifyMain(
                        in,
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

    /** A queue in a folder of its own, which goes away and comes back as a drive does. */
    private record Drive(Path folder, Path away, Path queue) {
        static Drive at(String name) throws IOException {
            Path folder = Files.createDirectory(home.resolve(name));
            return new Drive(folder, home.resolve(name + " away"), folder.resolve("scans.queue"));
        }

        void unplug() throws IOException {
            Files.move(folder, away);
        }

        void plugIn() throws IOException {
            Files.move(away, folder);
        }
    }

    private long said(String what) {
        return said().lines().filter(line -> line.contains(what)).count();
    }

    /** By their order in time. */
    private List<Boolean> queued() {
        return lines().stream().map(line -> line.getBoolean("queued", true)).toList();
    }

    @Test
    void whoReadsAlongSeesAtOnceWhatIsNotQueuedAndThatItWorksAgain() throws Exception {
        Drive drive = Drive.at("drive");
        PipedOutputStream paths = new PipedOutputStream();
        InputStream in = new PipedInputStream(paths);
        String[] arguments = {"--keys", keys.toString(), "--queue", drive.queue.toString(), "--threads", "1", "--stdin"
        };
        AtomicInteger code = new AtomicInteger(-1);
        Thread program = new Thread(() -> code.set(run(in, TillLabels.NOW, TillLabels.PASSPHRASE, arguments)));
        program.start();
        judge("label 0.jpg", paths, 1);
        drive.unplug();
        judge("label 1.jpg", paths, 2);
        assertThat(said("cannot be written"))
                .as("in words, before anything ends: " + said())
                .isEqualTo(1);
        assertThat(said()).contains("queue " + drive.queue + " cannot", "there is no such file", "\"queued\":false");
        judge("deep/er/label 2.jpg", paths, 3);
        judge("broken.JPG", paths, 4);
        assertThat(said("can be written again")).isZero();
        drive.plugIn();
        judge("label 0.jpg", paths, 5);
        assertThat(said("can be written again. 2 results are not in it")).isEqualTo(1);
        judge("label 1.jpg", paths, 6);
        paths.close();
        program.join(20_000);

        assertThat(code).hasValue(VerifyMain.QUEUE);
        assertThat(queued()).as("the fourth is no scan").containsExactly(true, false, false, true, true, true);
        assertThat(lines().stream().filter(line -> line.containsKey("scan")).map(line -> line.getString("scan")))
                .containsExactlyElementsOf(Files.readAllLines(drive.queue).stream()
                        .map(line -> Json.createReader(new StringReader(line))
                                .readObject()
                                .getString("id"))
                        .toList())
                .hasSize(3);
        assertThat(said("cannot be written")).as("not a line a photograph").isEqualTo(1);
        assertThat(said("2 results are missing in the queue " + drive.queue)).isEqualTo(1);
    }

    private void judge(String photo, PipedOutputStream paths, int lines) throws Exception {
        paths.write((photos.resolve(photo) + "\n").getBytes(StandardCharsets.UTF_8));
        paths.flush();
        awaitLines(lines);
    }

    /** Watches, judges a picture, loses its queue, judges another, and then its end comes. */
    private int watchWithoutItsQueue(String name, String second, Ending ending) throws Exception {
        Drive drive = Drive.at(name);
        Path watched = Files.createDirectory(home.resolve(name + " watched"));
        Files.copy(photos.resolve("label 0.jpg"), watched.resolve("first.jpg"));
        String[] arguments = {
            "--keys", keys.toString(), "--queue", drive.queue.toString(), "--watch", watched.toString()
        };
        AtomicInteger code = new AtomicInteger(-1);
        Thread program = new Thread(() -> code.set(run(arguments)));
        program.start();
        awaitLines(1);
        drive.unplug();
        Files.copy(photos.resolve(second), watched.resolve("second.jpg"));
        awaitLines(2);
        ending.of(program, watched);
        program.join(20_000);
        assertThat(program.isAlive()).isFalse();
        return code.get();
    }

    private interface Ending {
        void of(Thread program, Path watched) throws IOException;
    }

    private static void remove(Path watched) throws IOException {
        Files.move(watched, watched.resolveSibling(watched.getFileName() + " gone"));
    }

    @Test
    void howeverAWatchEndsItsExitCodeTellsWhatIsMissing() throws Exception {
        assertThat(watchWithoutItsQueue("a", "label 1.jpg", (program, watched) -> remove(watched)))
                .isEqualTo(VerifyMain.QUEUE);
        assertThat(said("1 result is missing in the queue")).isEqualTo(1);
        assertThat(said("a watched: there is no such file or folder")).isEqualTo(1);
        clear();
        assertThat(watchWithoutItsQueue("b", "label 1.jpg", (program, watched) -> program.interrupt()))
                .isEqualTo(VerifyMain.QUEUE);
        assertThat(said("1 result is missing in the queue")).isEqualTo(1);
        clear();
        assertThat(watchWithoutItsQueue("c", "broken.JPG", (program, watched) -> program.interrupt()))
                .as("what is unreadable is no scan")
                .isEqualTo(VerifyMain.SOME_UNREADABLE);
        assertThat(said("missing")).isZero();
        clear();
        assertThat(watchWithoutItsQueue("d", "broken.JPG", (program, watched) -> remove(watched)))
                .isEqualTo(VerifyMain.SOME_UNREADABLE);
    }

    /** The process, but for the time. */
    static final class Process {
        private Process() {}

        public static void main(String[] arguments) {
            new VerifyMain(
                            InputStream.nullInputStream(),
                            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                            Clock.fixed(TillLabels.NOW, ZoneOffset.UTC),
                            byte[]::new,
                            TillLabels.PASSPHRASE)
                    .process(arguments);
        }
    }

    @Test
    void aSignalThatEndsItLetsItSayWhatIsMissing() throws Exception {
        Drive drive = Drive.at("unplugged");
        Path watched = Files.createDirectory(home.resolve("watched to its end"));
        Path told = home.resolve("told");
        Path complained = home.resolve("complained");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        java.lang.Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx256m",
                        Process.class.getName(),
                        "--keys",
                        keys.toString(),
                        "--queue",
                        drive.queue.toString(),
                        "--watch",
                        watched.toString())
                .redirectOutput(told.toFile())
                .redirectError(complained.toFile())
                .start();
        try {
            awaitText(complained, "ready in");
            drive.unplug();
            Files.copy(photos.resolve("label 0.jpg"), watched.resolve("first.jpg"));
            awaitText(told, "\"queued\":false");
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readAllLines(complained))
                .filteredOn(line -> line.contains("1 result is missing in the queue " + drive.queue))
                .hasSize(1);
    }

    private static void awaitText(Path file, String text) throws Exception {
        for (int i = 0; i < 600 && !Files.readString(file).contains(text); i++) {
            Thread.sleep(50);
        }
        assertThat(file).content().contains(text);
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
