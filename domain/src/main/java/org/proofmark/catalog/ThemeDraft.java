package org.proofmark.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How a brand wants to look on public pages.
 *
 * @param brandName 1 to 100 characters
 * @param accent CSS colour {@code #rrggbb}; null for the default
 * @param supportUrl {@code https:} or {@code mailto:} address for consumers with a question, at most 300 characters; null for none
 * @param supportText what the link says; null for the address itself
 */
public record ThemeDraft(
        @Nullable String brandName,
        @Nullable String accent,
        @Nullable String supportUrl,
        @Nullable String supportText) {}
