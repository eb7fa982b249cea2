package org.proofmark.catalog;

import org.proofmark.kernel.Actor;

/** How the brand looks on public pages. Role brand changes it. Other rooms read it with {@link Products#theme}. */
public interface Themes {
    /** The theme and its version: 0 while the brand has set none. */
    Versioned get(Actor actor);

    /**
     * @param version of the theme that the change was made on; another is refused as {@code changed-meanwhile}. Refusals of a draft:
     *     {@code text-invalid}, {@code colour-invalid}, {@code support-url-invalid}
     */
    Versioned change(Actor actor, int version, ThemeDraft draft);

    /** Sets the logo: a PNG, JPEG or WebP of at most 2 MB; {@code image-invalid} otherwise. */
    Versioned setLogo(Actor actor, byte[] bytes);

    /** A theme and how often it was changed. */
    record Versioned(Products.Theme theme, int version) {}
}
