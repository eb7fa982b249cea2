package org.proofmark.web.shell;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids in choices. */
@FacesConverter("pm.uuid")
public class UuidConverter implements Converter<UUID> {
    @Override
    public @Nullable UUID getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new ConverterException(notAnId);
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
