package org.proofmark.token.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.kernel.ProblemException;
import org.proofmark.kernel.Randomness;
import org.proofmark.kernel.TenantId;

class RootKeysTest {
    private static final TenantId TENANT = TokenFormatTest.TENANT;

    @TempDir
    Path directory;

    private Path file;
    private final Random random = new Random(4);
    private final Randomness randomness = length -> {
        byte[] bytes = new byte[length];
        synchronized (random) {
            random.nextBytes(bytes);
        }
        return bytes;
    };

    @BeforeEach
    void place() {
        file = directory.resolve("keys").resolve("token.bcfks");
    }

    private RootKeys keys(boolean epochsExist) {
        return new RootKeys(file, RootKeys.GENERATED, randomness, () -> epochsExist);
    }

    @Test
    void theFirstStartMakesAPrivateKeystoreAndItsPassword() throws IOException {
        assertThat(keys(false).trouble()).isNull();
        try (Stream<Path> made = Files.list(file.getParent())) {
            assertThat(made.map(path -> path.getFileName().toString()))
                    .contains("token.bcfks", "token.bcfks.password")
                    .doesNotContain("token.bcfks.new");
        }
        for (Path secret : List.of(file, file.resolveSibling("token.bcfks.password"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void rootsSurviveARestartAndDiffer() {
        RootKeys before = keys(false);
        byte[] first = before.create(TENANT, 1);
        byte[] second = before.create(TENANT, 2);
        assertThat(first).hasSize(32).isNotEqualTo(second);
        assertThat(before.create(TENANT, 1)).isEqualTo(first);

        RootKeys after = keys(true);
        assertThat(after.root(TENANT, 1, RootKeys.check(first, TENANT, 1))).isEqualTo(first);
        assertThat(after.root(TENANT, 2, RootKeys.check(second, TENANT, 2))).isEqualTo(second);
        assertThat(after.trouble()).isNull();
    }

    @Test
    void aMissingKeystoreIsNeverMadeAnewOnceEpochsExist() throws IOException {
        byte[] root = keys(false).create(TENANT, 1);
        Path away = directory.resolve("away");
        Files.move(file, away);
        RootKeys after = keys(true);
        assertThat(after.trouble()).contains("missing");
        assertThatThrownBy(() -> after.root(TENANT, 1, RootKeys.check(root, TENANT, 1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("keystore-unavailable"));
        assertThatThrownBy(() -> after.create(TENANT, 2)).isInstanceOf(ProblemException.class);
        assertThat(file).doesNotExist();

        // Put back, it is used again without a restart.
        Files.move(away, file);
        assertThat(after.trouble()).isNull();
        assertThat(after.root(TENANT, 1, RootKeys.check(root, TENANT, 1))).isEqualTo(root);
    }

    @Test
    void aDamagedKeystoreIsReportedAndLeftAlone() throws IOException {
        byte[] root = keys(false).create(TENANT, 1);
        byte[] good = Files.readAllBytes(file);
        for (int cut : new int[] {0, 1, good.length / 2, good.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(good, cut));
            RootKeys after = keys(true);
            assertThat(after.trouble()).isNotNull();
            assertThatThrownBy(() -> after.create(TENANT, 2)).isInstanceOf(ProblemException.class);
            assertThat(Files.size(file)).isEqualTo(cut);
        }
        byte[] flipped = good.clone();
        flipped[good.length / 3] ^= 1;
        Files.write(file, flipped);
        assertThat(keys(true).trouble()).isNotNull();
        Files.write(file, good);
        assertThat(keys(true).root(TENANT, 1, RootKeys.check(root, TENANT, 1))).isEqualTo(root);
    }

    @Test
    void damageAfterTheStartIsNoticed() throws IOException {
        RootKeys keys = keys(false);
        keys.create(TENANT, 1);
        assertThat(keys.trouble()).isNull();
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(keys.trouble()).isNotNull();
    }

    @Test
    void aWrongOrLostPasswordIsReported() throws IOException {
        keys(false).create(TENANT, 1);
        assertThat(new RootKeys(file, "another password", randomness, () -> true).trouble())
                .isNotNull();
        Files.delete(file.resolveSibling("token.bcfks.password"));
        assertThat(keys(true).trouble()).contains("password");
        assertThat(file.resolveSibling("token.bcfks.password")).doesNotExist();
    }

    @Test
    void anotherInstallationsRootIsRefused() throws IOException {
        byte[] root = keys(false).create(TENANT, 1);
        Files.delete(file);
        keys(false).create(TENANT, 1);
        RootKeys swapped = keys(true);
        assertThat(swapped.trouble()).isNull();
        assertThatThrownBy(() -> swapped.root(TENANT, 1, RootKeys.check(root, TENANT, 1)))
                .hasMessageContaining("another root key");
        assertThatThrownBy(() -> swapped.root(TENANT, 9, RootKeys.check(root, TENANT, 9)))
                .hasMessageContaining("lacks");
    }

    @Test
    void aCrashBeforeTheMoveLeavesTheOldKeystore() throws IOException {
        byte[] root = keys(false).create(TENANT, 1);
        Files.write(file.resolveSibling("token.bcfks.new"), new byte[] {0x30, 0x11});
        RootKeys after = keys(true);
        assertThat(after.root(TENANT, 1, RootKeys.check(root, TENANT, 1))).isEqualTo(root);
        byte[] second = after.create(TENANT, 2);
        assertThat(keys(true).root(TENANT, 2, RootKeys.check(second, TENANT, 2)))
                .isEqualTo(second);
    }

    @Test
    void nodesThatShareAKeystoreLoseNoRoot() {
        assertThat(keys(false).trouble()).isNull();
        ConcurrentHashMap<Integer, byte[]> made = new ConcurrentHashMap<>();
        IntStream.range(0, 6).parallel().forEach(i -> made.put(i, keys(true).create(TENANT, i / 2 * 2 + 1)));
        RootKeys after = keys(true);
        for (int i = 0; i < 6; i++) {
            int epoch = i / 2 * 2 + 1;
            assertThat(made.get(i)).isEqualTo(after.root(TENANT, epoch, RootKeys.check(made.get(i), TENANT, epoch)));
        }
    }
}
