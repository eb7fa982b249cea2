package org.proofmark.web.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.proofmark.kernel.Role;

/**
 * Who may call a resource method: a bearer key, or for GET and HEAD also a signed-in browser, that holds one of the roles. On a
 * class it is the default for its methods. A method with neither this nor {@link PublicDoor} answers 403 to everyone.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Allow {
    /** One of these is enough. */
    Role[] value();
}
