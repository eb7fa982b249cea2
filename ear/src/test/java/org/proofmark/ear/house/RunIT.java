package org.proofmark.ear.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a user sees of the launcher when something is in its way. */
class RunIT {
    private final Layout layout = Layout.ofBuild();
    private final Path folder = layout.build().resolve("it/run");

    private String run(String... options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path output = folder.resolve("output.log");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dproofmark.build=" + layout.build(),
                "-Dproofmark.data=" + folder.resolve("data")));
        command.addAll(List.of(options));
        command.add(RunMain.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    @Test
    void aTakenPortIsNamedWithTheOptionThatMovesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run("-Dproofmark.port=" + taken.getLocalPort()))
                    .contains("Port " + taken.getLocalPort() + " is taken")
                    .contains("-Dproofmark.port=N");
        }
    }

    @Test
    void aPortThatIsNoneIsRefused() throws Exception {
        assertThat(run("-Dproofmark.port=eighty")).contains("-Dproofmark.port=eighty is not a port");
    }

    @Test
    void aFolderInUseIsNamedWithTheOptionThatMovesIt() throws Exception {
        try (DataLock lock = DataLock.take(folder.resolve("data"))) {
            assertThat(lock).isNotNull();
            assertThat(run("-Dproofmark.port=" + Ports.free(1)[0]))
                    .contains("Another Proofmark runs on " + folder.resolve("data"))
                    .contains("-Dproofmark.data=DIR");
        }
    }
}
