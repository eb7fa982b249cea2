package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;

/** Names of countries in the reader's language, for pages. */
@Named
@RequestScoped
public class Countries {
    @Inject
    private Look look;

    /** All countries of ISO 3166-1, by name. */
    public List<Country> getAll() {
        return Country.all(look.getLocale());
    }

    public String name(String iso) {
        return Country.name(iso, look.getLocale());
    }

    public String names(List<String> isos) {
        return isos.stream().map(this::name).collect(Collectors.joining(", "));
    }
}
