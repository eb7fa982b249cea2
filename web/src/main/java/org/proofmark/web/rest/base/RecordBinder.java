package org.proofmark.web.rest.base;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.Problem.Fault;
import org.proofmark.kernel.ProblemException;

/**
 * Makes a command record of a JSON object, strictly: an unknown field, a missing one that is not {@code @Nullable}, a number in
 * quotes, a fraction where a whole number belongs are refused, each by its field's path, all of them in one problem.
 */
final class RecordBinder {
    private final List<Fault> faults = new ArrayList<>();

    private RecordBinder() {}

    /** @throws ProblemException {@code fields-invalid} that lists every field at fault */
    static <T> T bind(JsonObject json, Class<T> type) {
        RecordBinder binder = new RecordBinder();
        Object bound = binder.record(json, type, "");
        if (!binder.faults.isEmpty() || bound == null) {
            throw new Problem(
                            Problem.Kind.INVALID,
                            "fields-invalid",
                            "The request holds a value that is not allowed",
                            binder.faults.stream()
                                    .map(fault -> fault.field() + ": " + fault.problem())
                                    .limit(5)
                                    .collect(Collectors.joining("; ")),
                            binder.faults,
                            null)
                    .exception();
        }
        return type.cast(bound);
    }

    /** What reflection says of a record type; asking it anew for each body would cost more than reading the body. */
    private record Shape(Constructor<?> canonical, List<Field> fields, Set<String> names) {
        private record Field(String name, AnnotatedType type, boolean isOptional) {}

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                Constructor<?> canonical = type.getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
                canonical.setAccessible(true);
                List<Field> fields = Arrays.stream(components)
                        .map(each -> new Field(
                                each.getName(),
                                each.getAnnotatedType(),
                                each.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                        .toList();
                Set<String> names = new LinkedHashSet<>();
                fields.forEach(field -> names.add(field.name()));
                return new Shape(canonical, fields, names);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(type + " has no canonical constructor", impossible);
            }
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private @Nullable Object record(JsonObject json, Class<?> type, String path) {
        int before = faults.size();
        Shape shape = SHAPES.get(type);
        @Nullable Object[] values = new @Nullable Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Shape.Field field = shape.fields().get(i);
            JsonValue value = json.get(field.name());
            if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
                if (!field.isOptional()) {
                    refuse(path + field.name(), null, "is required");
                }
            } else {
                values[i] = value(value, field.type(), path + field.name());
            }
        }
        for (String name : json.keySet()) {
            if (!shape.names().contains(name)) {
                refuse(path + name, null, "is not known here; known are " + String.join(", ", shape.names()));
            }
        }
        return faults.size() > before ? null : construct(shape, values, path);
    }

    private @Nullable Object construct(Shape shape, @Nullable Object[] values, String path) {
        try {
            return shape.canonical().newInstance(values);
        } catch (InvocationTargetException thrown) {
            refused(path.isEmpty() ? "body" : path.substring(0, path.length() - 1), null, thrown.getCause());
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(shape.canonical() + " cannot be called", impossible);
        }
    }

    private @Nullable Object value(JsonValue json, AnnotatedType annotated, String path) {
        Type type = annotated.getType();
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (JsonValue.class.isAssignableFrom(raw) || raw == Object.class) {
            return raw == Object.class || raw.isInstance(json)
                    ? json
                    : refuse(path, json, "has another form than expected");
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return collection(json, raw, (AnnotatedParameterizedType) annotated, path);
        }
        if (Map.class.isAssignableFrom(raw)) {
            return map(json, (AnnotatedParameterizedType) annotated, path);
        }
        try {
            Object scalar = Scalars.of(json, raw);
            if (scalar != null) {
                return scalar;
            }
        } catch (ProblemException | IllegalArgumentException | java.time.DateTimeException refused) {
            return refused(path, json, refused);
        }
        if (raw.isRecord()) {
            return json instanceof JsonObject object
                    ? record(object, raw, path + ".")
                    : refuse(path, json, "must be an object");
        }
        throw new IllegalStateException("No JSON form is known for " + raw);
    }

    private @Nullable Object collection(JsonValue json, Class<?> raw, AnnotatedParameterizedType type, String path) {
        if (!(json instanceof JsonArray array)) {
            return refuse(path, json, "must be a list");
        }
        List<Object> items = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            Object item = item(array.get(i), type.getAnnotatedActualTypeArguments()[0], path + "[" + i + "]");
            if (item != null) {
                items.add(item);
            }
        }
        return raw.isAssignableFrom(List.class) ? items : new LinkedHashSet<>(items);
    }

    private @Nullable Object map(JsonValue json, AnnotatedParameterizedType type, String path) {
        if (!(json instanceof JsonObject object)) {
            return refuse(path, json, "must be an object");
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            Object item = item(value, type.getAnnotatedActualTypeArguments()[1], path + "." + name);
            if (item != null) {
                entries.put(name, item);
            }
        });
        return entries;
    }

    private @Nullable Object item(JsonValue json, AnnotatedType type, String path) {
        if (faults.size() >= 100) {
            return null;
        }
        return json.getValueType() == JsonValue.ValueType.NULL
                ? refuse(path, null, "must not be null")
                : value(json, type, path);
    }

    private @Nullable Object refused(String path, @Nullable JsonValue json, @Nullable Throwable thrown) {
        if (thrown instanceof ProblemException problem) {
            List<Fault> own = problem.problem().faults();
            String detail = problem.problem().detail();
            return refuse(
                    path,
                    json,
                    own.isEmpty()
                            ? (detail == null ? problem.problem().title() : detail)
                            : own.get(0).problem());
        }
        String message = thrown == null ? null : thrown.getMessage();
        return refuse(path, json, message == null ? "is not allowed" : message);
    }

    private @Nullable Object refuse(String path, @Nullable JsonValue json, String problem) {
        String shown = json == null ? null : json instanceof JsonString text ? text.getString() : json.toString();
        faults.add(new Fault(path, null, isSecret(path) ? null : shown, problem));
        return null;
    }

    private static boolean isSecret(String path) {
        String lower = path.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("password") || lower.contains("secret");
    }
}
