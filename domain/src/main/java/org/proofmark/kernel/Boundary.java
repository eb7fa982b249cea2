package org.proofmark.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one place where the outside world (wall clock, entropy, standard streams) enters; calls that are forbidden elsewhere are
 * allowed in it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR, ElementType.FIELD})
public @interface Boundary {
    /** Why the outside world must enter here. */
    String value();
}
