package org.proofmark.web.shell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A country to choose.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name in the reader's language
 */
public record Country(String code, String name) {
    public static List<Country> all(Locale language) {
        return Arrays.stream(Locale.getISOCountries())
                .map(iso -> new Country(iso, name(iso, language)))
                .sorted(Comparator.comparing(Country::name))
                .toList();
    }

    public static String name(String iso, Locale language) {
        return new Locale.Builder().setRegion(iso).build().getDisplayCountry(language);
    }
}
