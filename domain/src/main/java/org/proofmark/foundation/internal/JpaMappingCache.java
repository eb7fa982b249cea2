package org.proofmark.foundation.internal;

import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.model.internal.BinderHelper;

/**
 * Clears what Hibernate remembers of annotations while it reads mappings. It remembers by {@link ClassValue}, which is inside the class of
 * the annotation; Jakarta Persistence's are the server's, so that what is remembered, an object of Hibernate's, would keep this
 * deployment's class loaders as long as the server runs. Hibernate 6.6 has no way to ask for it: the field is private.
 */
final class JpaMappingCache {
    private static final System.Logger LOG = System.getLogger(JpaMappingCache.class.getName());
    private static final String FIELD = "annotationMetaCacheForRepeatableDialectOverride";

    private JpaMappingCache() {}

    /** To be called when the mappings have been read; never throws: what is not cleared costs memory after a redeployment, no more. */
    static void clear(Metamodel mapped) {
        cache().ifPresent(
                        cache -> clear(cache, mapped.getManagedTypes().stream().map(ManagedType::getJavaType)));
    }

    static void clear(ClassValue<?> cache, Stream<? extends Class<?>> mapped) {
        mapped.flatMap(type -> annotations(type).stream()).distinct().forEach(cache::remove);
    }

    /** Empty with a message in the log where this Hibernate has none. */
    static Optional<ClassValue<?>> cache() {
        try {
            Field field = BinderHelper.class.getDeclaredField(FIELD);
            field.setAccessible(true);
            return Optional.of((ClassValue<?>) field.get(null));
        } catch (ReflectiveOperationException | RuntimeException other) {
            LOG.log(
                    Level.WARNING,
                    "this Hibernate remembers annotations elsewhere: redeployments may leave memory",
                    other);
            return Optional.empty();
        }
    }

    /** The types of all annotations on a class, on what it inherits from, and on their members. */
    static Set<Class<? extends Annotation>> annotations(Class<?> type) {
        Set<Class<? extends Annotation>> found = new HashSet<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Stream.of(new AnnotatedElement[] {each}, each.getDeclaredFields(), each.getDeclaredMethods())
                    .flatMap(Arrays::stream)
                    .flatMap(element -> Arrays.stream(element.getDeclaredAnnotations()))
                    .forEach(annotation -> found.add(annotation.annotationType()));
        }
        return found;
    }
}
