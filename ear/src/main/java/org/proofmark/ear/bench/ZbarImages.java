package org.proofmark.ear.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** zbar by its command {@code zbarimg}, where this machine has it (Debian: {@code zbar-tools}). */
final class ZbarImages {
    private static final int AT_ONCE = 100;

    private ZbarImages() {}

    static Optional<Path> command() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "zbarimg"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** All that is read of QR codes in these pictures. */
    static List<String> texts(Path command, List<Path> pictures) throws IOException, InterruptedException {
        List<String> texts = new ArrayList<>();
        for (int from = 0; from < pictures.size(); from += AT_ONCE) {
            List<String> line = new ArrayList<>(
                    List.of(command.toString(), "--quiet", "--raw", "--nodbus", "-Sdisable", "-Sqrcode.enable"));
            pictures.subList(from, Math.min(pictures.size(), from + AT_ONCE))
                    .forEach(picture -> line.add(picture.toString()));
            Process zbar = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // 4: in some picture there was nothing to read.
            int code = zbar.waitFor();
            if (code != 0 && code != 4) {
                throw new IOException("zbarimg ended with " + code);
            }
            output.lines().forEach(texts::add);
        }
        return texts;
    }
}
