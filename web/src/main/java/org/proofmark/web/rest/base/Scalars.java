package org.proofmark.web.rest.base;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single values from JSON and from addresses, by their Java type; what is wrong with one is said in words for its sender. */
final class Scalars {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Scalars() {}

    /**
     * @return null if the type is not a scalar
     * @throws IllegalArgumentException with a message for the sender
     */
    static @Nullable Object of(JsonValue json, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return switch (json.getValueType()) {
                case TRUE -> Boolean.TRUE;
                case FALSE -> Boolean.FALSE;
                default -> throw new IllegalArgumentException("must be true or false");
            };
        }
        if (isNumber(type)) {
            if (json instanceof JsonNumber number) {
                return number(number.bigDecimalValue(), type);
            }
            throw new IllegalArgumentException("must be a number without quotes");
        }
        if (!isText(type)) {
            return null;
        }
        if (json instanceof JsonString text) {
            return ofText(text.getString(), type);
        }
        throw new IllegalArgumentException("must be a text in quotes");
    }

    /** Also for query and path parameters, where numbers and truth values are text. */
    static @Nullable Object ofText(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            return constant(text, type);
        }
        if (type == UUID.class) {
            if (!UUID_FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("must be a UUID like 0192f3a0-7c1e-7bd2-8a4e-0123456789ab");
            }
            return UUID.fromString(text);
        }
        if (type == LocalDate.class) {
            return date(text);
        }
        if (type == Instant.class) {
            return instant(text);
        }
        if (type == Boolean.class || type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("must be true or false");
            }
            return Boolean.valueOf(text);
        }
        if (isNumber(type)) {
            if (text.length() > 40) {
                throw new IllegalArgumentException("has too many digits");
            }
            try {
                return number(new BigDecimal(text), type);
            } catch (NumberFormatException malformed) {
                throw new IllegalArgumentException("must be a number", malformed);
            }
        }
        Method factory = factory(type);
        return factory == null ? null : make(factory, text);
    }

    static boolean isNumber(Class<?> type) {
        return type == int.class
                || type == Integer.class
                || type == long.class
                || type == Long.class
                || type == double.class
                || type == Double.class
                || type == BigDecimal.class;
    }

    /** Whether the type is written as a JSON text: a string, an enum, a date, an id, or a value type with a factory from text. */
    static boolean isText(Class<?> type) {
        return type == String.class
                || type.isEnum()
                || type == UUID.class
                || type == LocalDate.class
                || type == Instant.class
                || factory(type) != null;
    }

    private static Object number(BigDecimal number, Class<?> type) {
        if (Math.abs((long) number.scale()) > 30 || number.precision() > 40) {
            throw new IllegalArgumentException("is out of range");
        }
        if (type == BigDecimal.class) {
            return number;
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        boolean isInt = type == int.class || type == Integer.class;
        try {
            if (isInt) {
                return number.intValueExact();
            }
            return number.longValueExact();
        } catch (ArithmeticException inexact) {
            throw new IllegalArgumentException(
                    number.stripTrailingZeros().scale() > 0
                            ? "must be a whole number"
                            : "must be between " + (isInt ? Integer.MIN_VALUE : Long.MIN_VALUE) + " and "
                                    + (isInt ? Integer.MAX_VALUE : Long.MAX_VALUE),
                    inexact);
        }
    }

    private static Object constant(String text, Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw new IllegalArgumentException("must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("must be a date like 2028-12-31", malformed);
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException malformed) {
            throw new IllegalArgumentException("must be a time with its offset, like 2026-11-20T10:00:00Z", malformed);
        }
    }

    private static @Nullable Method factory(Class<?> type) {
        for (String name : new String[] {"parse", "of"}) {
            try {
                Method method = type.getMethod(name, String.class);
                if (Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type) {
                    return method;
                }
            } catch (NoSuchMethodException absent) {
                continue;
            }
        }
        return null;
    }

    private static Object make(Method factory, String text) {
        try {
            return factory.invoke(null, text);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
