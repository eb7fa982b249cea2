package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {
    public record Thing(String name) {}

    private final RecordProperties resolver = new RecordProperties();
    private final ELContext context = new ELContext() {
        @Override
        public ELResolver getELResolver() {
            return resolver;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void readsAComponent() {
        assertThat(resolver.getValue(context, new Thing("label"), "name")).isEqualTo("label");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void leavesEverythingElseToOthers() {
        assertThat(resolver.getValue(context, new Thing("label"), "colour")).isNull();
        assertThat(resolver.getValue(context, "text", "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void writesNothing() {
        assertThatThrownBy(() -> resolver.setValue(context, new Thing("label"), "name", "other"))
                .isInstanceOf(PropertyNotWritableException.class);
    }
}
