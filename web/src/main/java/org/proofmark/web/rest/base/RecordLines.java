package org.proofmark.web.rest.base;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/** Reads many records of one body, as JSON lines or as one JSON array, each as strictly as one alone; a faulty one spoils no other. */
public final class RecordLines {
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private RecordLines() {}

    /**
     * One of them.
     *
     * @param line from 1; of an array, the position
     * @param value null where it is refused
     * @param refusal null unless it is refused
     */
    public record Line<T>(int line, @Nullable T value, @Nullable Problem refusal) {}

    /**
     * @param most that are read
     * @throws ProblemException {@code body-malformed} for an array that cannot be read to its end, {@code too-many-lines}
     */
    public static <T> List<Line<T>> read(InputStream body, Class<T> type, int most) throws IOException {
        String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        List<Line<T>> lines = new ArrayList<>();
        if (text.stripLeading().startsWith("[")) {
            int at = 0;
            for (JsonValue value : array(text)) {
                lines.add(line(++at, () -> RecordBinder.bind(object(value), type)));
                check(lines.size(), most);
            }
            return lines;
        }
        String[] all = text.split("\n", -1);
        for (int i = 0; i < all.length; i++) {
            String one = all[i];
            if (!one.isBlank()) {
                lines.add(line(
                        i + 1,
                        () -> RecordReader.read(new ByteArrayInputStream(one.getBytes(StandardCharsets.UTF_8)), type)));
                check(lines.size(), most);
            }
        }
        return lines;
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> Line<T> line(int at, Reading<T> reading) {
        try {
            return new Line<>(at, reading.read(), null);
        } catch (ProblemException refused) {
            return new Line<>(at, null, refused.problem());
        } catch (JsonException malformed) {
            return new Line<>(at, null, malformed());
        }
    }

    private static JsonArray array(String text) {
        try (JsonReader reader = READERS.createReader(new java.io.StringReader(text))) {
            return reader.readArray();
        } catch (RuntimeException malformed) {
            // JsonException; Parsson throws a bare one for more than 1,000 levels.
            throw malformed().exception();
        }
    }

    private static JsonObject object(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw malformed().exception();
    }

    private static Problem malformed() {
        return Problem.of(Problem.Kind.INVALID, "body-malformed", "This is no JSON object")
                .detail("A JSON object a line is expected, or one array of them.");
    }

    private static void check(int lines, int most) {
        if (lines > most) {
            throw Problem.of(Problem.Kind.INVALID, "too-many-lines", "The body holds too many lines")
                    .detail("At most " + most + " are taken at once; send the rest after them.")
                    .exception();
        }
    }
}
