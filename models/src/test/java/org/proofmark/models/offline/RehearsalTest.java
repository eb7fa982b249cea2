package org.proofmark.models.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.labelling.TextureKey;
import org.proofmark.labelling.TextureProfile;
import org.proofmark.models.print.PressReference;
import org.proofmark.models.print.PrintModel;
import org.proofmark.models.print.PrintModels;
import org.proofmark.token.PressNumbers;

class RehearsalTest {
    private static final Clock CLOCK = Clock.fixed(TillLabels.NOW, ZoneOffset.UTC);
    private static final long PATIENCE_MILLIS = 120_000;

    @TempDir
    static Path home;

    /** What waits for the rehearsal to judge before it brings its paths, as a till does that is slow with its first customer. */
    private static final class Late extends InputStream {
        private final InputStream paths;
        private boolean rehearsed;

        Late(String paths) {
            this.paths = new ByteArrayInputStream(paths.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            rehearsed = rehearsed || soon(Late::judging);
            return paths.read();
        }

        private static boolean judging() {
            return Thread.getAllStackTraces().entrySet().stream()
                    .filter(thread -> thread.getKey().getName().equals("rehearsal"))
                    .flatMap(thread -> Arrays.stream(thread.getValue()))
                    .anyMatch(frame -> frame.getClassName().equals(OfflineVerifier.class.getName()));
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static boolean soon(Condition condition) {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** What was told, without the time that it took, sorted. */
    private static List<String> told(InputStream in, Path key, Path queue, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> words = new ArrayList<>(List.of("--keys", key.toString(), "--queue", queue.toString()));
        words.addAll(List.of(more));
        int code = new VerifyMain(
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        CLOCK,
                        byte[]::new,
                        TillLabels.PASSPHRASE)
                .run(words.toArray(String[]::new));
        assertThat(code).isEqualTo(VerifyMain.ALL_JUDGED);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("ready in");
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceAll("\"millis\":[0-9.]+|\"scan\":\"[^\"]+\"", ""))
                .sorted()
                .toList();
    }

    @Test
    void whatIsToldAndQueuedIsTheSameAsWithoutIt() throws IOException {
        TillLabels labels = new TillLabels();
        Path key = Files.write(home.resolve("sa.pmkey"), TillLabels.file(TillLabels.GTIN, TillLabels.SLOT, "SA"));
        List<String> photos = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var print = labels.printed(labels.label(TillLabels.SLOT, TillLabels.SLOT, TextureProfile.KEYED_600, i), i);
            photos.add(Files.write(home.resolve(i + ".jpg"), labels.photographed(print, 500, i))
                    .toString());
        }
        Path queue = home.resolve("plain.queue");
        Path late = home.resolve("late.queue");
        List<String> plain = told(InputStream.nullInputStream(), key, queue, photos.toArray(String[]::new));

        Late in = new Late(String.join("\n", photos) + "\n");
        assertThat(told(in, key, late, "--stdin")).hasSize(3).isEqualTo(plain);
        assertThat(in.rehearsed).isTrue();
        assertThat(Files.readAllLines(late)).hasSameSizeAs(Files.readAllLines(queue));
    }

    @Test
    void itEndsWithTheRoundThatIsUnderWay() throws Exception {
        try (PrintModel model = PrintModels.shipped()) {
            Rehearsal rehearsal = Rehearsal.begun(model, CLOCK);
            assertThat(soon(() -> rehearsal.rounds() >= PressReference.ENOUGH + 1))
                    .isTrue();
            rehearsal.end();
            int last = rehearsal.rounds() + 1;
            rehearsal.close();
            assertThat(rehearsal.rounds()).isLessThanOrEqualTo(last);
        }
    }

    @Test
    void itNeverBeginsWhereThereIsWorkAtOnce() throws Exception {
        try (PrintModel model = PrintModels.shipped()) {
            Rehearsal rehearsal = Rehearsal.begun(model, CLOCK);
            rehearsal.end();
            rehearsal.close();
            assertThat(rehearsal.rounds()).isZero();
        }
        assertThat(Options.of("--keys", "k", "photo.jpg").resident()).isFalse();
        assertThat(Options.of("--keys", "k", "--stdin").resident()).isTrue();
        assertThat(Options.of("--keys", "k", "--watch", home.toString()).resident())
                .isTrue();
    }

    /** A picture that was turned down half way would leave the rest uncompiled. */
    @Test
    void itsPicturesAreJudgedToTheEnd() throws Exception {
        KeyRing keys = new KeyRing(List.of(new KeyRing.Key(
                RehearsalLabel.GTIN,
                RehearsalLabel.SLOT,
                "",
                List.of(TextureProfile.KEYED_600),
                TextureKey.of(new org.proofmark.token.TextureKey(new byte[32])),
                TillLabels.NOW,
                TillLabels.NOW.plusSeconds(60),
                List.of(),
                PressNumbers.OfSlot.NONE)));
        FirstPrints prints = new FirstPrints(keys);
        for (int number = 0; number < PressReference.ENOUGH; number++) {
            assertThat(prints.learn(RehearsalLabel.picture(keys.all().get(0), number)))
                    .isTrue();
        }
        assertThat(prints.presses()).hasSize(1);
        try (PrintModel model = PrintModels.shipped()) {
            OfflineVerifier verifier = new OfflineVerifier(keys, model, new KnownPresses(keys, Map.of()), CLOCK);
            PrintResult result =
                    verifier.verify(RehearsalLabel.picture(keys.all().get(0), 0));
            assertThat(result.watermark()).isNotNull();
            assertThat(result.watermark().confidence()).isPositive();
        }
    }
}
