package org.proofmark.web.rest.base;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.proofmark.kernel.Problem;
import org.proofmark.kernel.ProblemException;

/**
 * Reads query and path parameters of every scalar type, so that a malformed one is refused by its name: 400 in a query or header, 404
 * in a path, where it names something that cannot exist.
 */
@Provider
public class Parameters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        if (type == String.class || !(Scalars.isText(type) || Scalars.isNumber(type) || isBoolean(type))) {
            return null;
        }
        String name = "parameter";
        boolean inPath = false;
        for (Annotation annotation : annotations) {
            if (annotation instanceof PathParam path) {
                name = path.value();
                inPath = true;
            } else if (annotation instanceof QueryParam query) {
                name = query.value();
            } else if (annotation instanceof HeaderParam header) {
                name = header.value();
            } else if (annotation instanceof FormParam form) {
                name = form.value();
            }
        }
        return new Converter<>(type, name, inPath);
    }

    private static boolean isBoolean(Class<?> type) {
        return type == boolean.class || type == Boolean.class;
    }

    private record Converter<T>(Class<T> type, String name, boolean inPath) implements ParamConverter<T> {
        @Override
        @SuppressWarnings("unchecked") // a primitive's class cannot cast its box
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return (T) Scalars.ofText(value, type);
            } catch (ProblemException refused) {
                throw inPath ? absent(value) : refused;
            } catch (IllegalArgumentException | java.time.DateTimeException refused) {
                throw inPath
                        ? absent(value)
                        : Problem.invalid("parameter-invalid", name, value, String.valueOf(refused.getMessage()));
            }
        }

        private static ProblemException absent(String value) {
            return Problem.of(Problem.Kind.NOT_FOUND, "not-found", "There is nothing at this address")
                    .detail("\"" + (value.length() > 100 ? value.substring(0, 100) + "…" : value)
                            + "\" in the path cannot name anything.")
                    .exception();
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
