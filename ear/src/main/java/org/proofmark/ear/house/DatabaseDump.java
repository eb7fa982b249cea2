package org.proofmark.ear.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole schema as SQL, out of a running database and into one, by MariaDB's own programs. */
final class DatabaseDump {
    private final MariaDbBinaries binaries;
    private final DatabaseAccess access;

    DatabaseDump(MariaDbBinaries binaries, DatabaseAccess access) {
        this.binaries = binaries;
        this.access = access;
    }

    /** Writes a consistent picture of one moment; nobody is locked out meanwhile. */
    void write(OutputStream to) throws IOException {
        run(
                binaries.dump(),
                List.of(
                        "--single-transaction",
                        "--quick",
                        "--hex-blob",
                        "--skip-lock-tables",
                        "--no-tablespaces",
                        "--skip-dump-date",
                        DatabaseAccess.SCHEMA),
                process -> {
                    process.getOutputStream().close();
                    process.getInputStream().transferTo(to);
                });
    }

    /** Runs the SQL of a former {@link #write}. */
    void read(InputStream from) throws IOException {
        run(binaries.client(), List.of(DatabaseAccess.SCHEMA), process -> {
            try (OutputStream in = process.getOutputStream()) {
                from.transferTo(in);
            }
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        });
    }

    /** Talks to a started program. */
    @FunctionalInterface
    private interface Talk {
        void with(Process process) throws IOException;
    }

    private void run(Path program, List<String> arguments, Talk talk) throws IOException {
        Path secret = Files.createTempFile("proofmark", ".cnf");
        Path errors = Files.createTempFile("proofmark", ".log");
        try {
            Trees.keepPrivate(secret);
            // In a file, because everyone on the machine may read a command line.
            Files.writeString(secret, "[client]\nuser=" + access.user() + "\npassword=" + access.password() + "\n");
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--defaults-file=" + secret,
                    "--protocol=tcp",
                    "--host=127.0.0.1",
                    "--port=" + access.port(),
                    "--skip-ssl",
                    "--default-character-set=utf8mb4",
                    "--max-allowed-packet=64M"));
            command.addAll(arguments);
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            binaries.prepare(builder);
            Process process = builder.start();
            try {
                talk.with(process);
            } catch (IOException e) {
                process.destroyForcibly();
                throw failed(program, errors, e);
            }
            if (process.waitFor() != 0) {
                throw failed(program, errors, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HouseException("Interrupted in " + program.getFileName(), e);
        } finally {
            Files.delete(secret);
            Files.delete(errors);
        }
    }

    private static HouseException failed(
            Path program, Path errors, @org.jspecify.annotations.Nullable IOException cause) throws IOException {
        return new HouseException(
                program.getFileName() + " failed: " + Files.readString(errors, StandardCharsets.UTF_8), cause);
    }
}
