package org.proofmark.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/**
 * The words of the pages in the reader's language, for whatever a plain {@code #{msg['key']}} cannot say: sentences with something in them,
 * and the names of states and kinds.
 */
@Named
@RequestScoped
public class Words {
    @Inject
    private Look look;

    public String say(String key) {
        return phrases().say(key);
    }

    // One method for each number of blanks: Expression Language is not sure about variable arguments.
    public String say(String key, @Nullable Object first) {
        return phrases().say(key, first);
    }

    public String say(String key, @Nullable Object first, @Nullable Object second) {
        return phrases().say(key, first, second);
    }

    public String say(String key, @Nullable Object first, @Nullable Object second, @Nullable Object third) {
        return phrases().say(key, first, second, third);
    }

    /** What people call a constant; a text stays as it is. */
    public String name(@Nullable Object constant) {
        if (constant == null) {
            return "";
        }
        return constant instanceof Enum<?> one
                ? of(Phrases.family(one.getDeclaringClass()), one.name())
                : constant.toString();
    }

    /**
     * What people call one of a family of names that are no constants here, such as the reason for a verdict.
     *
     * @param family what the keys of its names begin with
     * @param name its last part; one that has no translation, such as the name of somebody's own rule, is made readable
     */
    public String of(String family, @Nullable Object name) {
        return name == null ? "" : phrases().name(family, name.toString());
    }

    private Phrases phrases() {
        return Phrases.in(look.getLocale());
    }
}
