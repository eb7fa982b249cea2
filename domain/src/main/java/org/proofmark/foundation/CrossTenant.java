package org.proofmark.foundation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a {@code Jpa*} or {@code Sql*} class whose query is not bound to one tenant: the global directory, the dispatcher's
 * lease, the log's sequencer. Every other query must name the tenant; a test reads the sources and insists.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CrossTenant {
    /** Why this query may see more than one tenant. */
    String value();
}
