package org.proofmark.foundation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JpaMappingCacheTest {
    @MappedSuperclass
    static class Base {
        @Id
        private int id;
    }

    @Entity
    static class Mapped extends Base {
        @Column
        private int number;

        @Transient
        int number() {
            return number;
        }
    }

    /** What Hibernate's next release may rename. */
    @Test
    void theHibernateThatIsShippedHasTheCache() {
        assertThat(JpaMappingCache.cache()).isPresent();
    }

    @Test
    void allAnnotationsOfAMappingAreForgottenAndNoOthers() {
        List<Class<?>> worked = new ArrayList<>();
        ClassValue<String> cache = new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> type) {
                worked.add(type);
                return type.getName();
            }
        };
        List<Class<?>> ofTheMapping =
                List.of(MappedSuperclass.class, Id.class, Entity.class, Column.class, Transient.class);
        ofTheMapping.forEach(cache::get);
        cache.get(Table.class);
        worked.clear();

        JpaMappingCache.clear(cache, Stream.of(Mapped.class));

        ofTheMapping.forEach(cache::get);
        cache.get(Table.class);
        assertThat(worked).containsExactlyElementsOf(ofTheMapping);
    }
}
