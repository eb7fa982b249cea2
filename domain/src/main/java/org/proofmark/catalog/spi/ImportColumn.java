package org.proofmark.catalog.spi;

import java.util.List;

/**
 * A column that a kind of file may have.
 *
 * @param name as reports and templates write it; headers are compared without case, blanks, hyphens, dots and underscores
 * @param aliases other names that people give it
 * @param required whether every row must fill it
 * @param format what its cells hold
 * @param length most characters of a cell
 * @param example what the template shows
 */
public record ImportColumn(
        String name, List<String> aliases, boolean required, Format format, int length, String example) {
    /** What the cells of a column hold. */
    public enum Format {
        /** Free text. Refused if a spreadsheet would run it as a formula. */
        TEXT,
        /** Free text that may be a telephone number, so {@code +} and digits are no formula. */
        CONTACT,
        /** An identifier. */
        CODE,
        /** A GTIN of 8, 12, 13 or 14 digits; rows hold it in 14. Number cells of a spreadsheet may have lost leading zeros. */
        GTIN,
        /** A GLN of 13 digits. Number cells of a spreadsheet may have lost leading zeros. */
        GLN,
        /** A whole number of at most 12 digits. */
        WHOLE,
        /** A date as 2028-12-31, or a date cell of a spreadsheet. */
        DATE
    }

    public ImportColumn {
        aliases = List.copyOf(aliases);
    }

    public static ImportColumn required(String name, Format format, int length, String example, String... aliases) {
        return new ImportColumn(name, List.of(aliases), true, format, length, example);
    }

    public static ImportColumn optional(String name, Format format, int length, String example, String... aliases) {
        return new ImportColumn(name, List.of(aliases), false, format, length, example);
    }
}
