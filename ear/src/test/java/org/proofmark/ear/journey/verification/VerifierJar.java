package org.proofmark.ear.journey.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code proofmark-verify.jar} as it was built, in a process of its own: nothing of the server is on its class path. */
final class VerifierJar {
    private static final Path JAR = Path.of("..", "models", "target", "proofmark-verify.jar");

    private VerifierJar() {}

    /**
     * What a call said.
     *
     * @param code exit code
     * @param lines of standard output
     */
    record Said(int code, List<String> lines, String errors) {}

    /** @param folder for its standard streams */
    static Process start(Path folder, String name, List<Object> arguments) throws IOException {
        assertThat(JAR).exists();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                JAR.toAbsolutePath().normalize().toString()));
        arguments.forEach(argument -> command.add(argument.toString()));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve(name + ".out").toFile())
                .redirectError(folder.resolve(name + ".err").toFile())
                .start();
    }

    static Said end(Process process, Path folder, String name) throws Exception {
        assertThat(process.waitFor(120, TimeUnit.SECONDS))
                .as(Files.readString(folder.resolve(name + ".err")))
                .isTrue();
        return new Said(
                process.exitValue(),
                Files.readAllLines(folder.resolve(name + ".out")),
                Files.readString(folder.resolve(name + ".err")));
    }

    static Said run(Path folder, Object... arguments) throws Exception {
        return end(start(folder, "verify", List.of(arguments)), folder, "verify");
    }
}
