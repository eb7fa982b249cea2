package org.proofmark.web.shell;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets pages read the components of records, {@code #{sku.gtin}}: Expression Language 5 knows only getters. */
public class RecordProperties extends ELResolver {
    private static final ClassValue<Map<String, MethodHandle>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
            Map<String, MethodHandle> handles = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                try {
                    handles.put(
                            component.getName(), MethodHandles.publicLookup().unreflect(component.getAccessor()));
                } catch (IllegalAccessException hidden) {
                    // a record that is not public has no properties for pages
                }
            }
            return Map.copyOf(handles);
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        MethodHandle component = component(base, property);
        if (component == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return component.invoke(base);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable thrown) {
            // A method handle declares everything; an accessor of a record throws nothing checked.
            throw new ELException(thrown);
        }
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        if (component(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, Object value) {
        if (component(base, property) != null) {
            throw new PropertyNotWritableException("a record's " + property + " cannot be set");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        if (component(base, property) == null) {
            return false;
        }
        context.setPropertyResolved(base, property);
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static @Nullable MethodHandle component(@Nullable Object base, @Nullable Object property) {
        return base instanceof Record && property != null
                ? COMPONENTS.get(base.getClass()).get(property.toString())
                : null;
    }
}
