package org.proofmark.web.rest.base;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/** Reads JSON bodies into command records; see {@link RecordBinder} for how strictly. A name given twice is refused. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
public class RecordReader implements MessageBodyReader<Record> {
    // Kept: the static methods of Json look the provider up on every class path of the server at each call.
    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());
    private static final JsonBuilderFactory VALUES = Json.createBuilderFactory(Map.of());

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        return read(body, type);
    }

    static <T> T read(InputStream body, Class<T> type) {
        Reader text = new InputStreamReader(
                body,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        if (!(value(text) instanceof JsonObject object)) {
            throw malformed("A JSON object is expected.");
        }
        return RecordBinder.bind(object, type);
    }

    private static JsonValue value(Reader text) {
        try (JsonParser parser = PARSERS.createParser(text)) {
            JsonValue value = value(parser, parser.next());
            if (parser.hasNext()) {
                throw malformed("There is more after the end of the JSON object.");
            }
            return value;
        } catch (NoSuchElementException empty) {
            throw malformed("The body is empty; a JSON object is expected.");
        } catch (ProblemException | JsonException refused) {
            throw refused;
        } catch (RuntimeException tooDeep) {
            // Parsson throws a bare RuntimeException for more than 1,000 levels.
            throw malformed("The JSON is nested too deeply.");
        }
    }

    private static JsonValue value(JsonParser parser, JsonParser.Event event) {
        if (event == JsonParser.Event.START_ARRAY) {
            JsonArrayBuilder array = VALUES.createArrayBuilder();
            for (JsonParser.Event next = parser.next(); next != JsonParser.Event.END_ARRAY; next = parser.next()) {
                array.add(value(parser, next));
            }
            return array.build();
        }
        if (event != JsonParser.Event.START_OBJECT) {
            return parser.getValue();
        }
        JsonObjectBuilder object = VALUES.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser.next() != JsonParser.Event.END_OBJECT) {
            String name = parser.getString();
            if (!names.add(name)) {
                throw Problem.invalid("name-repeated", name, null, "is given twice");
            }
            object.add(name, value(parser, parser.next()));
        }
        return object.build();
    }

    private static ProblemException malformed(String detail) {
        return Problem.of(Problem.Kind.INVALID, "body-malformed", "The request body cannot be read")
                .detail(detail)
                .exception();
    }
}
